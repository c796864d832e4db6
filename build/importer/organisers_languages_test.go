package importer

import "testing"

func TestTablesOfOrganisersInManyLanguages(t *testing.T) {
	stories{
		"French, with refused sessions and breaks": {
			file: `Intitulé de la communication;Intervenant·e·s;Institution;Jour;Horaire;Salle;Type d'intervention;Résumé;État
Cartographier ensemble;Ana Silva, Hélène Dupré;Univ. Lyon 2;lundi 4 mai 2026;9h00 - 9h30;Amphi A;Communication;Nous présentons une méthode.;Acceptée
La confiance en chantier;Jean-Luc Le Goff;BnF;lundi 4 mai 2026;9h30 - 10h;Amphi A;Communication;Retour sur dix ans.;Refusée
Pause-café;;;lundi 4 mai 2026;10h - 10h30;Hall;Pause;;
Atelier : écrire;Éva Öz;;mardi 5 mai 2026;14h - 17h30;Salle 12;Atelier;On écrit.;Acceptée
`,
			want: []string{
				"2026-05-04 09:00-09:30 Cartographier ensemble @ Amphi A: Ana Silva, Hélène Dupré [type: Communication]",
				"2026-05-05 14:00-17:30 Atelier : écrire @ Salle 12: Éva Öz [type: Atelier]",
			},
			told: []string{
				"skipped declined (1): La confiance en chantier",
				"skipped breaks (1): Pause-café",
			},
		},
		"Spanish, with the day before the month and the date of submission": {
			file: `Título;Ponente(s);Afiliación;Fecha;Hora de inicio;Hora de fin;Sala;Eje temático;Estado;Fecha de envío
Mapas para todas;Ana Silva; Universidad de Sevilla;4/5/2026;09:00;09:30;Aula 1;Territorio;Aceptada;15/01/2026
La confianza;Luis Peña;UNAM;4/5/2026;9:30;10:00;Aula 1;Sociedad;Rechazada;12/01/2026
Cierre;Ana Silva;Universidad de Sevilla;13/5/2026;18:00;19:00;Aula Magna;Sociedad;Aceptada;02/02/2026
`,
			want: []string{
				"2026-05-04 09:00-09:30 Mapas para todas @ Aula 1: Ana Silva (Universidad de Sevilla) [track: Territorio]",
				"2026-05-13 18:00-19:00 Cierre @ Aula Magna: Ana Silva (Universidad de Sevilla) [track: Sociedad]",
			},
			told: []string{
				"skipped declined (1): La confianza",
				"Fecha de envío (3): its name says that it is not for readers",
			},
		},
		"Russian, without the year": {
			file: `№;Название доклада;Докладчик;Организация;Дата;Время;Зал;Секция;Аннотация
1;Карты для всех;Иванов И. И.;МГУ;4 мая;10:00–10:30;Большой зал;Данные;О картах.
2;Доверие;Петрова Анна;РГБ;4 мая;10:30–11:00;Большой зал;Общество;О доверии.
3;Закрытие;;;5 мая;18:00;Большой зал;;
`,
			want: []string{
				"10:00-10:30 Карты для всех @ Большой зал: Иванов И. И. (МГУ) [track: Данные] [day: 4 мая]",
				"10:30-11:00 Доверие @ Большой зал: Петрова Анна (РГБ) [track: Общество] [day: 4 мая]",
				"18:00 Закрытие @ Большой зал [day: 5 мая]",
			},
			told: []string{
				"\"4 мая\" does not say it",
			},
		},
		"Chinese, with parts of the day": {
			file: `编号,报告题目,报告人,单位,日期,时间,地点,摘要
1,人人的地图,李伟,北京大学,2026年5月4日,上午9:00-9:30,主会场,关于地图
2,信任,王芳、张三,清华大学,5月4日,下午2点-3点,第一分会场,关于信任
3,茶歇,,,5月4日,10:00-10:30,,
`,
			want: []string{
				"2026-05-04 09:00-09:30 人人的地图 @ 主会场: 李伟 (北京大学)",
				"2026-05-04 14:00-15:00 信任 @ 第一分会场: 王芳, 张三",
			},
			told: []string{
				"skipped breaks (1): 茶歇",
				"people: 清华大学 (1)",
			},
		},
		"Arabic, with halves of the day": {
			file: `العنوان,المتحدث,اليوم,الوقت,القاعة,الملخص
خرائط للجميع,أحمد علي,الاثنين 4 مايو 2026,9:00 ص - 9:30 ص,القاعة الكبرى,عن الخرائط
الثقة,ليلى حسن و سامي خوري,الاثنين 4 مايو 2026,2:00 م - 3:00 م,القاعة الكبرى,عن الثقة
استراحة,,الاثنين 4 مايو 2026,11:00 ص,,
`,
			want: []string{
				"2026-05-04 09:00-09:30 خرائط للجميع @ القاعة الكبرى: أحمد علي",
				"2026-05-04 14:00-15:00 الثقة @ القاعة الكبرى: ليلى حسن, سامي خوري",
			},
			told: []string{
				"skipped breaks (1): استراحة",
			},
		},
		"French, led by two people, in two languages": {
			file: `Nom de la session,Animé par,Début,Fin,Lieu,Langue,Mots-clés
Cartes,Ana Silva & Li Wei,2026-05-04 9h,2026-05-04 10h30,Salle A,français,"cartes, données"
Trust,Bo Ek,2026-05-04 14h,2026-05-04 15h,Salle B,anglais,"confiance"
`,
			want: []string{
				"2026-05-04 09:00-10:30 Cartes @ Salle A: Ana Silva, Li Wei [language: Français] [tags: cartes, données]",
				"2026-05-04 14:00-15:00 Trust @ Salle B: Bo Ek [language: Anglais] [tags: confiance]",
			},
		},
		"Russian, with decisions": {
			file: `Название;Начало;Окончание;Ведущий;Статус;Дата подачи
Карты;04.05.2026 09:00;04.05.2026 10:00;Анна Петрова;принято;10.01.2026
Доверие;04.05.2026 10:00;04.05.2026 11:00;Иван Иванов;отклонено;11.01.2026
`,
			want: []string{
				"2026-05-04 09:00-10:00 Карты: Анна Петрова",
			},
			told: []string{
				"skipped declined (1): Доверие",
			},
		},
	}.check(t)
}
