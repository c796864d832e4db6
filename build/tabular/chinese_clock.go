package tabular

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// chineseNumber matches a number of Chinese or Arabic digits, up to 99.
const chineseNumber = `[0-9]{1,2}|[零〇一二两兩三四五六七八九]?十[一二三四五六七八九]?|[零〇]?[零〇一二两兩三四五六七八九]`

// chineseTime matches a time of Chinese or Japanese with the part of the day before it,
// such as "下午2点半", "两点一刻" and "14時30分".
var chineseTime = regexp.MustCompile(`(上午|早上|早晨|清晨|凌晨|午前|中午|下午|午後|午后|傍晚|晚上)? ?(` + chineseNumber + `) ?(?:[点點时時:](?: ?(?:([一三])刻|(半)|(` + chineseNumber + `) ?分?)|[钟鐘整正])?|$)`)

// dayParts are the parts of a day in Chinese and Japanese.
var dayParts = map[string]string{
	"上午": "am", "早上": "am", "早晨": "am", "清晨": "am", "凌晨": "am", "午前": "am",
	"中午": "pm", "下午": "pm", "午後": "pm", "午后": "pm", "傍晚": "pm", "晚上": "pm",
}

// plainChineseClock writes the times in a text as "2:30 pm".
func plainChineseClock(text string) string {
	if !strings.ContainsAny(text, "点點时時午早晨晚") {
		return text
	}
	return chineseTime.ReplaceAllStringFunc(text, func(s string) string {
		m := chineseTime.FindStringSubmatch(s)
		hour, half := chineseInt(m[2]), dayParts[m[1]]
		switch {
		case m[1] == "晚上" && hour == 12:
			return s // the end of the day, or its beginning
		case m[1] == "中午" && hour < 12 && hour > 9:
			half = "am"
		case hour > 12:
			half = ""
		}
		minute := 0
		switch {
		case m[3] != "":
			minute = 15 * chineseInt(m[3])
		case m[4] != "":
			minute = 30
		case m[5] != "":
			minute = chineseInt(m[5])
		}
		return strings.TrimSpace(fmt.Sprintf("%s:%02d %s", hourText(m[2], hour), minute, half))
	})
}

// hourText returns an hour with as many digits as it was written with: "02" is not
// meant for the afternoon.
func hourText(written string, hour int) string {
	if written[0] >= '0' && written[0] <= '9' {
		return written
	}
	return strconv.Itoa(hour)
}

// chineseInt returns a number of Chinese or Arabic digits, up to 99.
func chineseInt(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	digit := func(s string) int { return max(0, strings.Index(chineseDigits, s)) / len("一") }
	text = strings.TrimLeft(strings.NewReplacer("两", "二", "兩", "二", "〇", "零").Replace(text), "零")
	tens, ones, found := strings.Cut(text, "十")
	switch {
	case text == "":
		return 0
	case !found:
		return digit(text)
	case tens == "":
		tens = "一"
	}
	if ones == "" {
		return 10 * digit(tens)
	}
	return 10*digit(tens) + digit(ones)
}

// chineseDigits are the digits from 0 to 9.
const chineseDigits = "零一二三四五六七八九"

var (
	// bracketedWeekday matches the day of the week after a Japanese date, as in "5月4日(月・祝)".
	bracketedWeekday = regexp.MustCompile(`\(([月火水木金土日])(?:[・･][祝休振])?\)`)
	// koreanSign matches the sign after a number of a date or a time of Korean.
	koreanSign = regexp.MustCompile(`([0-9]) ?([년월일시분])`)
)

// koreanSigns are the signs of Korean dates and times as Japanese writes them.
var koreanSigns = strings.NewReplacer("년", "年", "월", "月", "일", "日", "시", "時", "분", "分")

// plainEastAsian writes the dates and times of Japanese and Korean as those of Chinese.
func plainEastAsian(text string) string {
	if strings.ContainsAny(text, "月火水木金土日") {
		text = bracketedWeekday.ReplaceAllString(text, "(${1}曜)")
	}
	if strings.ContainsAny(text, "년월일시분전후") {
		text = koreanSign.ReplaceAllStringFunc(text, koreanSigns.Replace)
		text = strings.NewReplacer("오전", "午前", "오후", "午後").Replace(text)
	}
	return text
}
