package tabular

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// months are the names of the months and their short forms, from January on, in
// Arabic, Chinese, English, French, German, Russian and Spanish.
var months = numbered(
	"jan,january,janvier,janv,januar,janner,enero,ene,январь,января,янв,يناير,جانفي",
	"feb,february,fevrier,fev,fevr,februar,febrero,февраль,февраля,фев,февр,فبراير,فيفري,شباط",
	"mar,march,mars,marz,marzo,mrz,maerz,март,марта,مارس,آذار",
	"apr,april,avril,avr,abril,abr,апрель,апреля,апр,أبريل,أفريل,نيسان",
	"may,mai,mayo,май,мая,مايو,ماي,أيار",
	"jun,june,juin,juni,junio,июнь,июня,июн,يونيو,جوان,حزيران",
	"jul,july,juillet,juil,juli,julio,июль,июля,июл,يوليو,جويلية,يوليوز,تموز",
	"aug,august,aout,agosto,ago,август,августа,авг,أغسطس,أوت,غشت,آب",
	"sep,sept,september,septembre,septiembre,setiembre,сентябрь,сентября,сен,сент,سبتمبر,شتنبر,أيلول",
	"oct,october,octobre,oktober,okt,octubre,октябрь,октября,окт,أكتوبر",
	"nov,november,novembre,noviembre,ноябрь,ноября,ноя,нояб,نوفمبر,نونبر",
	"dec,december,decembre,dezember,dez,diciembre,dic,декабрь,декабря,дек,ديسمبر,دجنبر",
)

// weekdays are the names of the days from Monday on, and their short forms.
var weekdays = numbered(
	"mon,monday,mondays,lun,lundi,mo,montag,lunes,пн,понедельник,الاثنين,اثنين,周一,星期一,礼拜一,週一",
	"tue,tues,tuesday,mar,mardi,di,dienstag,martes,вт,вторник,الثلاثاء,ثلاثاء,周二,星期二,礼拜二,週二",
	"wed,weds,wednesday,mer,mercredi,mi,mittwoch,mie,miercoles,ср,среда,среду,الأربعاء,أربعاء,周三,星期三,礼拜三,週三",
	"thu,thur,thurs,thursday,jeu,jeudi,do,donnerstag,jue,jueves,чт,четверг,الخميس,خميس,周四,星期四,礼拜四,週四",
	"fri,friday,ven,vendredi,fr,freitag,vie,viernes,пт,пятница,пятницу,الجمعة,جمعة,周五,星期五,礼拜五,週五",
	"sat,saturday,sam,samedi,sa,samstag,sonnabend,sab,sabado,сб,суббота,субботу,السبت,سبت,周六,星期六,礼拜六,週六",
	"sun,sunday,dim,dimanche,so,sonntag,dom,domingo,вс,воскресенье,الأحد,أحد,周日,周天,星期日,星期天,礼拜日,礼拜天,週日",
)

// dayWords are the words before or after the number of a day of the event.
var dayWords = set("day,days,tag,jour,journee,dia,день,дня,يوم,اليوم")

// around are words that stand around a date or a time and say nothing themselves.
var around = set("at,on,um,am,le,la,las,los,el,the,from,von,vom,de,du,del,des,den,der,desde,ab,ca,circa,uhr,h,в,с,от,о,في,من,الساعة,heure,heures,a,г,года")

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
	return strings.Map(func(c rune) rune {
		for _, zero := range []rune{'٠', '۰', '０'} {
			if c >= zero && c <= zero+9 {
				return '0' + c - zero
			}
		}
		return c
	}, text)
}
