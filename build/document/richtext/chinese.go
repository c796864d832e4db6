package richtext

import "strings"

// Frequent characters that are written differently in the two ways to write Chinese,
// each at the same place. No character is in both.
const (
	simplifiedCharacters  = "们这来时说为对会学国发东车书长门问间见开关专业两严义乐习买争产亲从价众优传体党写军农动劳势区医华协单压厅历参双变号听启员响团围图场块处备复够头奖实审导将层岁师带帮应张归当录总战户报拥择换据无术机权条极构标树样桥检楼欢气汇没济测满灵爱环现电画确种积称线组织经结给络统继续维网罗职联节范药获营虚规视览觉计订认讨让议记讲许论设访证评识诉试话该详语误请读课谁调谈负财责贡资赛赞赠跃转轮软轻载较达过运还进远连适选遗邻钟银链销锋错键闭队阶际陆险难静页项顺须预领题频额风飞馆验"
	traditionalCharacters = "們這來時說為對會學國發東車書長門問間見開關專業兩嚴義樂習買爭產親從價眾優傳體黨寫軍農動勞勢區醫華協單壓廳歷參雙變號聽啟員響團圍圖場塊處備復夠頭獎實審導將層歲師帶幫應張歸當錄總戰戶報擁擇換據無術機權條極構標樹樣橋檢樓歡氣匯沒濟測滿靈愛環現電畫確種積稱線組織經結給絡統繼續維網羅職聯節範藥獲營虛規視覽覺計訂認討讓議記講許論設訪證評識訴試話該詳語誤請讀課誰調談負財責貢資賽贊贈躍轉輪軟輕載較達過運還進遠連適選遺鄰鐘銀鏈銷鋒錯鍵閉隊階際陸險難靜頁項順須預領題頻額風飛館驗"
)

// chineseOf returns "zh-Hant" for Chinese that has more traditional than simplified
// characters, or else "zh".
func chineseOf(blocks []Block) string {
	more := 0
	for _, b := range blocks {
		for _, c := range b.String() {
			switch {
			case strings.ContainsRune(traditionalCharacters, c):
				more++
			case strings.ContainsRune(simplifiedCharacters, c):
				more--
			}
		}
	}
	if more > 0 {
		return "zh-Hant"
	}
	return "zh"
}
