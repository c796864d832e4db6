// The words that made-up sessions consist of.
const list = (text) => text.trim().split(/\s+/)

export const adjectives = list(`
  public academic national municipal rural urban regional mobile digital open shared bilingual multilingual inclusive
  accessible sustainable long-term community-led volunteer-run intergenerational cross-border evidence-based low-cost
  pilot joint informal formal trusted local indigenous creative civic scholarly special parliamentary medical prison
  hospital school seasonal nomadic floating solar-powered experimental award-winning modest ambitious existing renewed
  neighbourhood coastal island mountain bookless physical virtual hybrid`)

export const actors = list(`
  librarians teachers archivists volunteers students researchers publishers councillors mayors museums universities
  schools parents refugees migrants seniors teenagers farmers nurses developers curators translators storytellers funders
  ministries agencies foundations cooperatives associations broadcasters booksellers authors illustrators readers patrons
  trainers mentors caseworkers engineers designers makers gardeners musicians elders veterans jobseekers entrepreneurs
  families toddlers carers interpreters policymakers`)

export const nouns = list(`
  partnership agreement consortium programme network service collection catalogue repository archive toolkit framework
  strategy policy budget grant workshop curriculum makerspace reading-room branch bookmobile hotspot laptop licence
  standard protocol metadata dataset survey indicator evaluation outreach campaign festival residency exhibition storytime
  homework-club language-cafe repair-cafe seed-library tool-library podcast newsletter helpdesk hackathon charter
  memorandum roadmap steering-group contract platform app website dashboard portal newspaper map manuscript photograph
  oral-history children's-corner lounge garden kitchen bus kiosk locker shelf membership card loan`)

export const verbs = list(`
  built opened shared redesigned digitised funded coordinated tested evaluated translated negotiated published expanded
  relocated rescued mapped catalogued hosted mentored trained measured documented piloted adapted launched merged restored
  promoted advocated surveyed connected welcomed supported simplified automated standardised licensed preserved curated
  recorded transcribed`)

export const places = list(`
  harbour valley district suburb capital province island village campus station market courthouse clinic library park
  square border delta coast archipelago`)

export const goals = list(`
  literacy trust access inclusion resilience employment wellbeing participation preservation discovery reuse transparency
  privacy confidence belonging creativity attendance circulation engagement sustainability readability interoperability
  accessibility safety health citizenship entrepreneurship fluency memory heritage equity`)

export const countries = list(`
  Norway Kenya Chile Estonia Ghana Vietnam Portugal Canada Jordan Fiji Uruguay Serbia Namibia Ireland Nepal Colombia Latvia
  Morocco Finland Peru Scotland Georgia Rwanda Denmark Philippines Croatia Senegal Iceland Botswana Slovenia`)

export const numbers = ['two', 'three', 'four', 'five', 'six', 'a dozen', 'twenty', 'forty', 'more than a hundred', '320', '1,500', '12,000']

// Syllables of invented names.
export const onsets = list('b br d dr f g gr h j k kl l m n p r s sk st t tr v w')
export const vowels = list('a e i o u aa ei ia o ou')
export const codas = list('n r s l nd rt v k ng th m sk')
