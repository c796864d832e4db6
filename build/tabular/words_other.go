package tabular

import "strings"

// otherVocabularies are the words for columns in languages without an interface of their
// own, in the order of vocabularyLanguages. Each line begins with a field.
var otherVocabularies = []map[string]Field{
	vocabularyIn(dutch),
	vocabularyIn(italian),
	vocabularyIn(polish),
	vocabularyIn(portuguese),
	vocabularyIn(swedish),
	vocabularyIn(danish),
	vocabularyIn(norwegian),
	vocabularyIn(japanese),
	vocabularyIn(korean),
}

const (
	dutch = `title titel,titels,onderwerp,wat
subtitle ondertitel
text omschrijving,beschrijving,samenvatting,inhoud,toelichting,tekst
date datum,dag,data
start aanvang,begin,start,van,vanaf
end einde,eind,tot,afloop
time tijd,tijdstip,tijden,uur,aanvangstijd,tijdslot,wanneer
duration duur,tijdsduur
room zaal,ruimte,locatie,lokaal,plaats,waar
people spreker,sprekers,docent,docenten,inleider,inleiders,presentator,auteur,auteurs,gastspreker,begeleider,begeleiders,gespreksleider,wie
affiliation organisatie,instelling,instantie
first-name voornaam
last-name achternaam
track thema,spoor
type soort,vorm,categorie
tags trefwoorden
lang taal,voertaal
facet doelgroep,doelgroepen,niveau
name naam`
	italian = `title titolo,cosa,oggetto
subtitle sottotitolo
text descrizione,sommario,riassunto,contenuto,sinossi,testo
date data,giorno,giornata
start inizio,dalle
end fine,termine,alle
time ora,ore,orario,orari,quando
duration durata
room sala,aula,luogo,sede,spazio,dove
people relatore,relatori,relatrice,relatrici,docente,docenti,autore,autori,autrice,moderatore,moderatrice,ospite,ospiti,conduttore,a cura,chi
affiliation ente,istituzione,affiliazione,organizzazione
first-name nome di battesimo
last-name cognome
track tema,percorso,filone
type tipo,tipologia,formato,categoria
tags parole chiave
lang lingua,lingue
facet livello,destinatari
status stato
name nome`
	polish = `title tytuł,temat,nazwa,co
subtitle podtytuł
text opis,streszczenie,abstrakt,treść
date data,dzień,termin
start początek,rozpoczęcie,rozpoczęcia,start,od
end koniec,zakończenie,zakończenia,do
time godzina,godziny,godz,czas,kiedy
duration czas trwania
room sala,miejsce,aula,pokój,lokalizacja,gdzie
people prowadzący,prowadząca,prelegent,prelegenci,prelegentka,mówca,mówcy,wykładowca,autor,autorzy,osoba,osoby,moderator,kto
affiliation instytucja,organizacja,afiliacja,jednostka
first-name imię
last-name nazwisko
track ścieżka,sekcja,blok
type typ,rodzaj,format,kategoria
tags słowa kluczowe,tagi
lang język
facet poziom,odbiorcy
status status`
	portuguese = `title título,assunto
subtitle subtítulo
text resumo,descrição,ementa,sinopse,conteúdo,texto
date data,dia,datas
start início,começo,começa,das
end fim,término,até,encerramento
time hora,horário,horários,quando
duration duração
room sala,local,auditório,espaço,lugar,onde
people palestrante,palestrantes,orador,oradora,oradores,ministrante,ministrantes,convidado,convidados,convidada,mediador,mediadora,autor,autora,autores,expositor,quem
affiliation instituição,organização,afiliação,entidade
first-name primeiro nome
last-name sobrenome,apelido
track eixo,eixo temático,trilha,tema,área temática
type tipo,formato,modalidade,categoria
tags palavras chave,etiquetas
lang idioma,língua
facet nível,público alvo
status situação,estado
name nome`
	swedish = `title rubrik,titel,ämne,vad
subtitle underrubrik,undertitel
text beskrivning,sammanfattning,innehåll
date datum,dag
start start,början,börjar,från,starttid
end slut,slutar,till,sluttid
time tid,tider,klockslag,när
duration längd
room lokal,sal,plats,rum,var
people talare,föreläsare,föredragshållare,medverkande,presentatör,ledare,författare,vem
affiliation organisation,lärosäte
first-name förnamn
last-name efternamn
track spår,tema
type typ,kategori,format
tags nyckelord,taggar
lang språk
facet målgrupp,nivå
name namn`
	danish = `title titel,overskrift,emne,hvad
subtitle undertitel
text beskrivelse,resumé,indhold
date dato,dag
start begynder,fra,starttid,starttidspunkt
end slut,slutter,til,sluttid,sluttidspunkt
time tid,tidspunkt,klokkeslæt,hvornår
duration varighed
room lokale,sal,sted,rum,hvor
people oplægsholder,oplægsholdere,taler,talere,foredragsholder,foredragsholdere,underviser,ordstyrer,forfatter,hvem
affiliation organisation,institution
first-name fornavn
last-name efternavn
track spor,tema
type type,kategori
tags nøgleord,emneord
lang sprog
facet målgruppe,niveau
name navn`
	norwegian = `title tittel,overskrift,emne,hva
subtitle undertittel
text beskrivelse,sammendrag,innhold
date dato,dag
start begynner,fra,starttid,starttidspunkt
end slutt,slutter,til,sluttid,sluttidspunkt
time tid,tidspunkt,klokkeslett,når
duration varighet
room rom,sal,sted,lokale,hvor
people foredragsholder,foredragsholdere,innleder,innledere,taler,talere,kursholder,ordstyrer,forfatter,hvem
affiliation organisasjon,institusjon
first-name fornavn
last-name etternavn
track spor,tema
type type,kategori
tags nøkkelord,emneord
lang språk
facet målgruppe,nivå
name navn`
	japanese = `title タイトル,題名,演題,件名,議題,講演題目,イベント名,テーマ
subtitle 副題,サブタイトル
text 概要,内容,説明,要旨,詳細
date 日付,開催日,日程,日にち,年月日
start 開始,開始時刻,開始時間
end 終了,終了時刻,終了時間
time 時刻,時間,時間帯,日時,開催日時
duration 所要時間
room 会場,場所,部屋,教室,会議室,開催場所
people 登壇者,講演者,講師,発表者,司会,司会者,著者,出演者,担当者,スピーカー
affiliation 所属,機関
track トラック,分科会
type 種別,種類,形式,カテゴリ,カテゴリー
tags タグ,キーワード
id 番号
lang 言語
facet 対象,レベル
status 状態
name 名前,氏名`
	korean = `title 제목,주제,행사명,프로그램명,강연명
subtitle 부제
text 내용,설명,개요,초록,요약
date 날짜,일자,개최일
start 시작,시작시간
end 종료,종료시간
time 시간,시각,일시
duration 소요시간
room 장소,회의실,강의실,행사장
people 발표자,연사,강사,강연자,저자,진행자,좌장
affiliation 소속,기관
track 트랙,분과
type 유형,종류,형식,구분
tags 태그,키워드
id 번호
lang 언어
facet 대상
name 이름`
)

// vocabularyIn returns the words of a language by their fields.
func vocabularyIn(lines string) map[string]Field {
	words := map[string]Field{}
	for line := range strings.SplitSeq(lines, "\n") {
		field, list, _ := strings.Cut(line, " ")
		for word := range strings.SplitSeq(list, ",") {
			words[foldName(word)] = Field(field)
		}
	}
	return words
}
