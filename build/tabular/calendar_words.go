package tabular

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// months are the names of the months and their short forms, from January on, in
// Arabic, Chinese, English, French, German, Russian and Spanish, and at the end in Dutch,
// Italian, Polish, Portuguese and Swedish.
var months = numbered(
	"jan,january,janvier,janv,januar,janner,enero,ene,январь,января,янв,يناير,جانفي,januari,janeiro,gennaio,genn,stycznia,styczen,sty",
	"feb,february,fevrier,fev,fevr,februar,febrero,февраль,февраля,фев,февр,فبراير,فيفري,شباط,februari,febbraio,febbr,febr,fevereiro,lutego,luty,lut",
	"mar,march,mars,marz,marzo,mrz,maerz,март,марта,مارس,آذار,maart,mrt,marca,marzec,marco",
	"apr,april,avril,avr,abril,abr,апрель,апреля,апр,أبريل,أفريل,نيسان,aprile,kwietnia,kwiecien,kwi",
	"may,mai,mayo,май,мая,مايو,ماي,أيار,mei,maggio,magg,maja,maio,maj",
	"jun,june,juin,juni,junio,июнь,июня,июн,يونيو,جوان,حزيران,giugno,giu,czerwca,czerwiec,cze,junho",
	"jul,july,juillet,juil,juli,julio,июль,июля,июл,يوليو,جويلية,يوليوز,تموز,luglio,lug,lipca,lipiec,julho",
	"aug,august,aout,agosto,ago,август,августа,авг,أغسطس,أوت,غشت,آب,augustus,augusti,sierpnia,sierpien",
	"sep,sept,september,septembre,septiembre,setiembre,сентябрь,сентября,сен,сент,سبتمبر,شتنبر,أيلول,settembre,sett,wrzesnia,wrzesien,wrz,setembro",
	"oct,october,octobre,oktober,okt,octubre,октябрь,октября,окт,أكتوبر,ottobre,ott,pazdziernika,pazdziernik,paz,outubro",
	"nov,november,novembre,noviembre,ноябрь,ноября,ноя,нояб,نوفمبر,نونبر,listopada,listopad,novembro",
	"dec,december,decembre,dezember,dez,diciembre,dic,декабрь,декабря,дек,ديسمبر,دجنبر,dicembre,grudnia,grudzien,dezembro",
)

// weekdays are the names of the days from Monday on, and their short forms.
var weekdays = numbered(
	"mon,monday,mondays,lun,lundi,mo,montag,lunes,пн,понедельник,الاثنين,اثنين,周一,星期一,礼拜一,週一,maandag,ma,lunedi,poniedzialek,pon,segunda,mandag,月曜日,月曜,월요일,월",
	"tue,tues,tuesday,mar,mardi,di,dienstag,martes,вт,вторник,الثلاثاء,ثلاثاء,周二,星期二,礼拜二,週二,dinsdag,martedi,wtorek,wt,terca,tisdag,tis,火曜日,火曜,화요일,화",
	"wed,weds,wednesday,mer,mercredi,mi,mittwoch,mie,miercoles,ср,среда,среду,الأربعاء,أربعاء,周三,星期三,礼拜三,週三,woensdag,wo,mercoledi,sroda,srode,quarta,onsdag,水曜日,水曜,수요일,수",
	"thu,thur,thurs,thursday,jeu,jeudi,do,donnerstag,jue,jueves,чт,четверг,الخميس,خميس,周四,星期四,礼拜四,週四,donderdag,giovedi,gio,czwartek,czw,quinta,torsdag,木曜日,木曜,목요일,목",
	"fri,friday,ven,vendredi,fr,freitag,vie,viernes,пт,пятница,пятницу,الجمعة,جمعة,周五,星期五,礼拜五,週五,vrijdag,vr,venerdi,piatek,pt,sexta,fredag,fre,金曜日,金曜,금요일,금",
	"sat,saturday,sam,samedi,sa,samstag,sonnabend,sab,sabado,сб,суббота,субботу,السبت,سبت,周六,星期六,礼拜六,週六,zaterdag,za,sabato,sobota,sobote,lordag,lor,土曜日,土曜,토요일,토",
	"sun,sunday,dim,dimanche,so,sonntag,dom,domingo,вс,воскресенье,الأحد,أحد,周日,周天,星期日,星期天,礼拜日,礼拜天,週日,zondag,zo,domenica,niedziela,niedziele,niedz,sondag,日曜日,日曜,일요일,일",
)

// dayWords are the words before or after the number of a day of the event.
var dayWords = set("day,days,tag,jour,journee,dia,день,дня,يوم,اليوم,dag,giorno,dzien")

// around are words that stand around a date or a time and say nothing themselves.
var around = set("at,on,um,am,le,la,las,los,el,the,from,von,vom,de,du,del,des,den,der,desde,ab,ca,circa,uhr,h,в,с,от,о,في,من,الساعة,heure,heures,a,г,года,feira,ore,godz,godzina,klockan,kl,van,vanaf,alle,dalle,das,as,dia")

// numbered gives each word of several lists the number of its list, from 1 on.
func numbered(lists ...string) map[string]int {
	numbers := map[string]int{}
	for i, list := range lists {
		for word := range strings.SplitSeq(list, ",") {
			numbers[foldWord(word)] = i + 1
		}
	}
	return numbers
}

// foldWord returns a word in small letters, without accents and points.
func foldWord(word string) string {
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) || c == '.' {
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFKD.String(word))
}

// levantine are the months of two words in Arabic, with a name of one word.
var levantine = strings.NewReplacer("كانون الثاني", "يناير", "كانون الأول", "ديسمبر", "تشرين الأول", "أكتوبر", "تشرين الثاني", "نوفمبر")

// plainForms are signs of many scripts, and the plain ones for the same.
var plainForms = strings.NewReplacer(
	"：", ":", "～", "-", "〜", "-", "−", "-", "‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "，", ",", "،", ",", "、", ",", "（", " (", "）", ") ",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u3000", " ", "\u200e", "", "\u200f", "", "\u061c", "", "\u200b", "", "’", "'",
)

// plainText returns a text in small letters, with the digits of ASCII and one
// kind of hyphen and space.
func plainText(text string) string {
	text = levantine.Replace(plainForms.Replace(strings.ToLower(text)))
	text = plainEastAsian(text)
	return strings.Map(func(c rune) rune {
		for _, zero := range []rune{'٠', '۰', '０'} {
			if c >= zero && c <= zero+9 {
				return '0' + c - zero
			}
		}
		return c
	}, text)
}
