// Made by `node scripts/calendars/run.mjs build`; do not edit.
// Made from data/calendars and, in part, from date-holidays: CC BY-SA 3.0, see data/LICENSE-DATA.md.
export const HOLIDAY_NAME_DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "RU": {
    "defender-day": "0223",
    "moved": "1231 240429 240430 240510 241230 250502 250508 250613 251103 260109 260309 260511 270222 270503 270510 270614 271105",
    "national-unity-day": "1104",
    "new-year-holidays": "0101 0102 0103 0104 0105 0106 0108",
    "orthodox-christmas": "0107",
    "russia-day": "0612",
    "spring-and-labour-day": "0501",
    "victory-day": "0509",
    "womens-day": "0308"
  },
  "BY": {
    "catholic-christmas": "1225",
    "independence-day": "0703",
    "labour-day": "0501",
    "moved": "240513 241108 250106 250428 250704 251226 260420",
    "new-year": "0101 0102",
    "october-revolution-day": "1107",
    "orthodox-christmas": "0107",
    "radunitsa": "240514 250429 260421 270511",
    "victory-day": "0509",
    "womens-day": "0308"
  },
  "KZ": {
    "capital-day": "0706",
    "capital-day+": "240708 250707",
    "constitution-day": "240830 250830",
    "constitution-day+": "250901",
    "defender-day": "0507",
    "independence-day": "1216",
    "kazakhstan-unity-day": "0501",
    "kurban-ait": "240616 250606 260527",
    "moved": "240508 250103",
    "nauryz": "0321 0322 0323",
    "nauryz+": "0325 250324 260324",
    "new-year": "0101 0102",
    "orthodox-christmas": "0107",
    "republic-day": "1025",
    "republic-day+": "251027 261026",
    "victory-day": "0509",
    "victory-day+": "260511",
    "womens-day": "0308",
    "womens-day+": "250310 260309"
  },
  "UA": {},
  "ES": {
    "all-saints": "241101 251101 271101",
    "assumption": "240815 250815 260815",
    "christmas": "1225",
    "constitution-day": "241206 251206 271206",
    "epiphany": "0106",
    "good-friday": "240329 250418 260403 270326",
    "immaculate-conception": "251208 261208 271208",
    "labour-day": "0501",
    "new-year": "0101",
    "spain-national-day": "241012 261012 271012"
  },
  "ES-AN": {
    "all-saints+": "261102",
    "andalusia-day": "0228",
    "constitution-day+": "261207",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "spain-national-day+": "251013"
  },
  "ES-AR": {
    "all-saints+": "261102",
    "aragon-day": "0423",
    "constitution-day+": "261207",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "spain-national-day+": "251013"
  },
  "ES-AS": {
    "all-saints+": "261102",
    "asturias-day": "250908 260908",
    "asturias-day+": "240909",
    "constitution-day+": "261207",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "spain-national-day+": "251013"
  },
  "ES-CB": {
    "bien-aparecida": "250915 260915",
    "cantabria-institutions-day": "250728 260728",
    "constitution-day+": "261207",
    "easter-monday": "240401",
    "maundy-thursday": "240328 250417 260402",
    "saint-james": "240725"
  },
  "ES-CE": {
    "ceuta-day": "240902 260902",
    "eid-al-adha": "240617 250606 260527",
    "maundy-thursday": "240328 250417 260402",
    "our-lady-of-africa": "0805",
    "saint-anthony": "0613"
  },
  "ES-CL": {
    "all-saints+": "261102",
    "castile-leon-day": "0423",
    "constitution-day+": "261207",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "spain-national-day+": "251013"
  },
  "ES-CM": {
    "all-saints+": "261102",
    "castilla-la-mancha-day": "240531 250531",
    "corpus-christi": "240530 250619 260604",
    "easter-monday": "260406",
    "maundy-thursday": "240328 250417 260402"
  },
  "ES-CN": {
    "all-saints+": "261102",
    "canary-islands-day": "0530",
    "maundy-thursday": "240328 250417 260402"
  },
  "ES-CT": {
    "catalonia-national-day": "0911",
    "easter-monday": "240401 250421 260406",
    "saint-john": "0624",
    "saint-stephen": "1226"
  },
  "ES-EX": {
    "all-saints+": "261102",
    "carnival": "240213",
    "constitution-day+": "261207",
    "extremadura-day": "250908 260908",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "spain-national-day+": "251013"
  },
  "ES-GA": {
    "galicia-national-day": "0725",
    "galician-literature-day": "240517 250517",
    "maundy-thursday": "240328 250417 260402",
    "saint-john": "260624",
    "saint-joseph": "260319"
  },
  "ES-IB": {
    "balearic-islands-day": "240301 250301",
    "balearic-islands-day+": "260302",
    "easter-monday": "240401 260406",
    "maundy-thursday": "240328 250417 260402",
    "saint-stephen": "251226 261226"
  },
  "ES-MC": {
    "constitution-day+": "261207",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "murcia-day": "250609 260609",
    "saint-joseph": "0319"
  },
  "ES-MD": {
    "all-saints+": "261102",
    "constitution-day+": "261207",
    "madrid-day": "0502",
    "maundy-thursday": "240328 250417 260402",
    "saint-james": "240725 250725"
  },
  "ES-ML": {
    "constitution-day+": "261207",
    "eid-al-adha": "240617 250606 260527",
    "eid-al-fitr": "240410 250331 260320",
    "immaculate-conception+": "241209",
    "maundy-thursday": "240328 250417 260402",
    "melilla-day": "0917",
    "our-lady-of-victory": "250908 260908"
  },
  "ES-NC": {
    "all-saints+": "261102",
    "easter-monday": "240401 250421 260406",
    "maundy-thursday": "240328 250417 260402",
    "saint-francis-xavier": "1203",
    "saint-james": "240725 250725",
    "saint-joseph": "260319"
  },
  "ES-PV": {
    "easter-monday": "240401 250421 260406",
    "maundy-thursday": "240328 250417 260402",
    "saint-james": "0725",
    "saint-joseph": "260319"
  },
  "ES-RI": {
    "constitution-day+": "261207",
    "easter-monday": "240401 250421 260406",
    "la-rioja-day": "250609 260609",
    "la-rioja-day+": "240610",
    "maundy-thursday": "240328 250417 260402"
  },
  "ES-VC": {
    "easter-monday": "240401 250421 260406",
    "saint-john": "0624",
    "saint-joseph": "0319",
    "valencia-day": "1009"
  },
  "AR": {
    "bridge-holiday": "240401 240621 241011 250502 250815 251121 260323 260710 261207",
    "carnival": "240212 240213 250303 250304 260216 260217 270208 270209",
    "christmas": "1225",
    "cultural-diversity-day": "241012 261012",
    "cultural-diversity-day+": "251010 271011",
    "flag-day-belgrano": "0620",
    "good-friday": "240329 250418 260403 270326",
    "guemes-day": "240617",
    "guemes-day+": "250616 260615 270621",
    "immaculate-conception": "1208",
    "independence-day": "0709",
    "labour-day": "0501",
    "malvinas-day": "0402",
    "maundy-thursday": "240328 250417 270325",
    "may-revolution-day": "0525",
    "national-sovereignty-day": "271120",
    "national-sovereignty-day+": "241118 251124 261123",
    "new-year": "0101",
    "remembrance-truth-justice-day": "0324",
    "san-martin-day": "240817 250817 260817",
    "san-martin-day+": "270816"
  },
  "MX": {
    "benito-juarez-day": "240318 250317 260316 270315",
    "christmas": "1225",
    "constitution-day": "240205 250203 260202 270201",
    "good-friday": "240329 250418 260403 270326",
    "independence-day": "0916",
    "labour-day": "0501",
    "maundy-thursday": "240328 250417 260402 270325",
    "new-year": "0101",
    "presidential-inauguration": "241001",
    "revolution-day": "241118 251117 261116 271115"
  },
  "CO": {
    "all-saints": "241104 251103 261102 271101",
    "ascension": "240513 250602 260518 270510",
    "assumption": "240819 250818 260817 270816",
    "battle-of-boyaca": "0807",
    "cartagena-independence": "241111 251117 261116 271115",
    "christmas": "1225",
    "corpus-christi": "240603 250623 260608 270531",
    "dia-de-la-raza": "241014 251013 261012 271018",
    "epiphany": "240108 250106 260112 270111",
    "good-friday": "240329 250418 260403 270326",
    "immaculate-conception": "1208",
    "independence-day": "0720",
    "labour-day": "0501",
    "maundy-thursday": "240328 250417 260402 270325",
    "new-year": "0101",
    "our-lady-of-chiquinquira": "260713 270712",
    "sacred-heart": "240610 260615 270607",
    "saint-joseph": "240325 250324 260323 270322",
    "saints-peter-and-paul": "240701 250630 260629 270705"
  },
  "CL": {
    "all-saints": "1101",
    "army-day": "0919",
    "assumption": "0815",
    "christmas": "1225",
    "fiestas-patrias": "0918 240920 270917",
    "good-friday": "240329 250418 260403 270326",
    "holy-saturday": "240330 250419 260404 270327",
    "immaculate-conception": "1208",
    "indigenous-peoples-day": "240620 250620 260621 270621",
    "labour-day": "0501",
    "naval-glories-day": "0521",
    "new-year": "0101",
    "our-lady-of-mount-carmel": "0716",
    "protestant-churches-day": "1031",
    "saints-peter-and-paul": "240629 250629 260629 270628",
    "two-worlds-day": "241012 251012 261012 271011"
  },
  "US": {
    "christmas": "1225",
    "christmas+": "271224",
    "columbus-day": "241014 251013 261012 271011",
    "independence-day": "0704",
    "independence-day+": "260703 270705",
    "juneteenth": "0619",
    "juneteenth+": "270618",
    "labor-day-us": "240902 250901 260907 270906",
    "martin-luther-king-day": "240115 250120 260119 270118",
    "memorial-day": "240527 250526 260525 270531",
    "new-year": "0101",
    "new-year+": "271231",
    "thanksgiving": "241128 251127 261126 271125",
    "veterans-day": "1111",
    "washingtons-birthday": "240219 250217 260216 270215"
  },
  "GB": {
    "boxing-day": "1226",
    "boxing-day+": "261228 271228",
    "christmas": "1225",
    "christmas+": "271227",
    "early-may-bank-holiday": "240506 250505 260504 270503",
    "good-friday": "240329 250418 260403 270326",
    "new-year": "0101",
    "spring-bank-holiday": "240527 250526 260525 270531"
  },
  "GB-ENG": {
    "easter-monday": "240401 250421 260406 270329",
    "summer-bank-holiday": "240826 250825 260831 270830"
  },
  "GB-WLS": {
    "easter-monday": "240401 250421 260406 270329",
    "summer-bank-holiday": "240826 250825 260831 270830"
  },
  "GB-SCT": {
    "saint-andrew": "1130",
    "saint-andrew+": "241202 251201",
    "second-january": "0102",
    "second-january+": "270104",
    "summer-bank-holiday": "240805 250804 260803 270802",
    "world-cup-bank-holiday": "260615"
  },
  "GB-NIR": {
    "battle-of-the-boyne": "0712",
    "battle-of-the-boyne+": "250714 260713",
    "easter-monday": "240401 250421 260406 270329",
    "saint-patrick": "0317",
    "saint-patrick+": "240318",
    "summer-bank-holiday": "240826 250825 260831 270830"
  },
  "DE": {
    "ascension": "240509 250529 260514 270506",
    "christmas": "1225",
    "easter-monday": "240401 250421 260406 270329",
    "german-unity-day": "1003",
    "good-friday": "240329 250418 260403 270326",
    "labour-day": "0501",
    "new-year": "0101",
    "second-christmas-day": "1226",
    "whit-monday": "240520 250609 260525 270517"
  },
  "DE-BW": {
    "all-saints": "1101",
    "corpus-christi": "240530 250619 260604 270527",
    "epiphany": "0106"
  },
  "DE-BY": {
    "all-saints": "1101",
    "corpus-christi": "240530 250619 260604 270527",
    "epiphany": "0106"
  },
  "DE-BY-KATH": {
    "assumption": "0815"
  },
  "DE-BE": {
    "liberation-day-80": "250508",
    "womens-day": "0308"
  },
  "DE-BB": {
    "easter-sunday": "240331 250420 260405 270328",
    "reformation-day": "1031",
    "whit-sunday": "240519 250608 260524 270516"
  },
  "DE-HB": {
    "reformation-day": "1031"
  },
  "DE-HH": {
    "reformation-day": "1031"
  },
  "DE-HE": {
    "corpus-christi": "240530 250619 260604 270527"
  },
  "DE-MV": {
    "reformation-day": "1031",
    "womens-day": "0308"
  },
  "DE-NI": {
    "reformation-day": "1031"
  },
  "DE-NW": {
    "all-saints": "1101",
    "corpus-christi": "240530 250619 260604 270527"
  },
  "DE-RP": {
    "all-saints": "1101",
    "corpus-christi": "240530 250619 260604 270527"
  },
  "DE-SL": {
    "all-saints": "1101",
    "assumption": "0815",
    "corpus-christi": "240530 250619 260604 270527"
  },
  "DE-SN": {
    "reformation-day": "1031",
    "repentance-day": "241120 251119 261118 271117"
  },
  "DE-ST": {
    "epiphany": "0106",
    "reformation-day": "1031"
  },
  "DE-SH": {
    "reformation-day": "1031"
  },
  "DE-TH": {
    "childrens-day": "0920",
    "reformation-day": "1031"
  },
  "FR": {
    "all-saints": "1101",
    "armistice-day": "1111",
    "ascension": "240509 250529 260514 270506",
    "assumption": "0815",
    "bastille-day": "0714",
    "christmas": "1225",
    "easter-monday": "240401 250421 260406 270329",
    "labour-day": "0501",
    "new-year": "0101",
    "victory-1945": "0508",
    "whit-monday": "240520 250609 260525 270517"
  },
  "PT": {
    "all-saints": "1101",
    "assumption": "0815",
    "carnival": "240213 250304 260217 270209",
    "christmas": "1225",
    "corpus-christi": "240530 250619 260604 270527",
    "easter-sunday": "240331 250420 260405 270328",
    "freedom-day": "0425",
    "good-friday": "240329 250418 260403 270326",
    "immaculate-conception": "1208",
    "labour-day": "0501",
    "new-year": "0101",
    "portugal-day": "0610",
    "portuguese-republic-day": "1005",
    "restoration-of-independence": "1201"
  },
  "BR": {
    "all-souls": "1102",
    "black-consciousness-day": "1120",
    "brazilian-republic-day": "1115",
    "carnival": "240212 240213 250303 250304 260216 260217 270208 270209",
    "christmas": "1225",
    "corpus-christi": "240530 250619 260604 270527",
    "good-friday": "240329 250418 260403 270326",
    "independence-day": "0907",
    "labour-day": "0501",
    "new-year": "0101",
    "our-lady-aparecida": "1012",
    "tiradentes-day": "0421"
  }
};
