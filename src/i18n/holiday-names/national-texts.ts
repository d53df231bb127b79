import type { HolidayTexts } from './holiday-texts.ts';

/** Days of states and peoples. */
export const NATIONAL_TEXTS: HolidayTexts = {
  'armistice-day': {
    en: 'Armistice Day',
    ru: 'День перемирия 1918 года',
    es: 'Armisticio de 1918',
  },
  'army-day': {
    en: 'Army Day',
    ru: 'День славы армии',
    es: 'Día de las Glorias del Ejército',
  },
  'bastille-day': {
    en: 'Bastille Day',
    ru: 'День взятия Бастилии',
    es: 'Fiesta Nacional de Francia',
  },
  'battle-of-boyaca': {
    en: 'Battle of Boyacá Day',
    ru: 'Годовщина битвы при Бояке',
    es: 'Batalla de Boyacá',
  },
  'battle-of-the-boyne': {
    en: "Battle of the Boyne (Orangemen's Day)",
    ru: 'Годовщина битвы на реке Бойн',
    es: 'Batalla del Boyne',
  },
  'benito-juarez-day': {
    en: "Benito Juárez's Birthday",
    ru: 'День рождения Бенито Хуареса',
    es: 'Natalicio de Benito Juárez',
  },
  'black-consciousness-day': {
    en: 'Black Consciousness Day',
    ru: 'День чёрного самосознания',
    es: 'Día de la Conciencia Negra',
  },
  'brazilian-republic-day': {
    en: 'Republic Day',
    ru: 'День провозглашения Республики',
    es: 'Proclamación de la República',
  },
  'bridge-holiday': {
    en: 'Bridge holiday',
    ru: 'Выходной-«мостик»',
    es: 'Día no laborable con fines turísticos',
  },
  'capital-day': { en: 'Capital City Day', ru: 'День столицы', es: 'Día de la Capital' },
  'cartagena-independence': {
    en: 'Independence of Cartagena',
    ru: 'День независимости Картахены',
    es: 'Independencia de Cartagena',
  },
  'childrens-day': {
    en: "World Children's Day",
    ru: 'Всемирный день ребёнка',
    es: 'Día Mundial del Niño',
  },
  'columbus-day': { en: 'Columbus Day', ru: 'День Колумба', es: 'Día de Colón' },
  'constitution-day': {
    en: 'Constitution Day',
    ru: 'День Конституции',
    es: 'Día de la Constitución',
  },
  'cultural-diversity-day': {
    en: 'Day of Respect for Cultural Diversity',
    ru: 'День уважения культурного разнообразия',
    es: 'Día del Respeto a la Diversidad Cultural',
  },
  'defender-day': {
    en: 'Defender of the Fatherland Day',
    ru: 'День защитника Отечества',
    es: 'Día del Defensor de la Patria',
  },
  'dia-de-la-raza': {
    en: 'Columbus Day (Día de la Raza)',
    ru: 'День Колумба',
    es: 'Día de la Raza',
  },
  'early-may-bank-holiday': {
    en: 'Early May bank holiday',
    ru: 'Майский банковский выходной',
    es: 'Festivo bancario de mayo',
  },
  'fiestas-patrias': {
    en: 'Chilean Independence holidays',
    ru: 'День независимости Чили',
    es: 'Fiestas Patrias',
  },
  'flag-day-belgrano': {
    en: 'General Belgrano Day (Flag Day)',
    ru: 'День памяти генерала Бельграно',
    es: 'Paso a la Inmortalidad del General Manuel Belgrano',
  },
  'freedom-day': { en: 'Freedom Day', ru: 'День свободы', es: 'Día de la Libertad' },
  'german-unity-day': {
    en: 'Day of German Unity',
    ru: 'День германского единства',
    es: 'Día de la Unidad Alemana',
  },
  'guemes-day': {
    en: 'General Güemes Day',
    ru: 'День памяти генерала Гуэмеса',
    es: 'Paso a la Inmortalidad del General Martín Miguel de Güemes',
  },
  'independence-day': {
    en: 'Independence Day',
    ru: 'День независимости',
    es: 'Día de la Independencia',
  },
  'indigenous-peoples-day': {
    en: 'National Day of Indigenous Peoples',
    ru: 'День коренных народов',
    es: 'Día Nacional de los Pueblos Indígenas',
  },
  juneteenth: {
    en: 'Juneteenth',
    ru: 'День освобождения от рабства (Джунтинт)',
    es: 'Juneteenth (abolición de la esclavitud)',
  },
  'kazakhstan-unity-day': {
    en: "Kazakhstan People's Unity Day",
    ru: 'Праздник единства народа Казахстана',
    es: 'Día de la Unidad del Pueblo de Kazajistán',
  },
  'labor-day-us': { en: 'Labor Day', ru: 'День труда', es: 'Día del Trabajo' },
  'labour-day': { en: 'Labour Day', ru: 'Праздник труда', es: 'Día del Trabajo' },
  'liberation-day-80': {
    en: 'Liberation Day (80th anniversary)',
    ru: 'День освобождения (80-летие)',
    es: 'Día de la Liberación (80.º aniversario)',
  },
  'malvinas-day': {
    en: 'Veterans and Fallen of the Malvinas War Day',
    ru: 'День ветеранов и павших в войне за Мальвинские острова',
    es: 'Día del Veterano y de los Caídos en la Guerra de Malvinas',
  },
  'martin-luther-king-day': {
    en: 'Martin Luther King Jr. Day',
    ru: 'День Мартина Лютера Кинга',
    es: 'Día de Martin Luther King',
  },
  'may-revolution-day': {
    en: 'May Revolution Day',
    ru: 'День Майской революции',
    es: 'Día de la Revolución de Mayo',
  },
  'memorial-day': { en: 'Memorial Day', ru: 'День памяти', es: 'Día de los Caídos (Memorial Day)' },
  'national-sovereignty-day': {
    en: 'National Sovereignty Day',
    ru: 'День национального суверенитета',
    es: 'Día de la Soberanía Nacional',
  },
  'national-unity-day': {
    en: 'National Unity Day',
    ru: 'День народного единства',
    es: 'Día de la Unidad Nacional',
  },
  'naval-glories-day': {
    en: 'Navy Day',
    ru: 'День морской славы',
    es: 'Día de las Glorias Navales',
  },
  'october-revolution-day': {
    en: 'October Revolution Day',
    ru: 'День Октябрьской революции',
    es: 'Día de la Revolución de Octubre',
  },
  'portugal-day': { en: 'Portugal Day', ru: 'День Португалии', es: 'Día de Portugal' },
  'portuguese-republic-day': {
    en: 'Republic Day',
    ru: 'День провозглашения Республики',
    es: 'Implantación de la República',
  },
  'presidential-inauguration': {
    en: 'Presidential inauguration',
    ru: 'Вступление президента в должность',
    es: 'Transmisión del Poder Ejecutivo Federal',
  },
  'remembrance-truth-justice-day': {
    en: 'Day of Remembrance for Truth and Justice',
    ru: 'День памяти во имя правды и справедливости',
    es: 'Día de la Memoria por la Verdad y la Justicia',
  },
  'republic-day': { en: 'Republic Day', ru: 'День Республики', es: 'Día de la República' },
  'restoration-of-independence': {
    en: 'Restoration of Independence',
    ru: 'День восстановления независимости',
    es: 'Restauración de la Independencia',
  },
  'revolution-day': { en: 'Revolution Day', ru: 'День Революции', es: 'Día de la Revolución' },
  'russia-day': { en: 'Russia Day', ru: 'День России', es: 'Día de Rusia' },
  'san-martin-day': {
    en: 'General San Martín Day',
    ru: 'День памяти генерала Сан-Мартина',
    es: 'Paso a la Inmortalidad del General José de San Martín',
  },
  'spain-national-day': {
    en: 'National Day of Spain',
    ru: 'Национальный день Испании',
    es: 'Fiesta Nacional de España',
  },
  'spring-and-labour-day': {
    en: 'Spring and Labour Day',
    ru: 'Праздник Весны и Труда',
    es: 'Día de la Primavera y del Trabajo',
  },
  'spring-bank-holiday': {
    en: 'Spring bank holiday',
    ru: 'Весенний банковский выходной',
    es: 'Festivo bancario de primavera',
  },
  'summer-bank-holiday': {
    en: 'Summer bank holiday',
    ru: 'Летний банковский выходной',
    es: 'Festivo bancario de verano',
  },
  thanksgiving: { en: 'Thanksgiving', ru: 'День благодарения', es: 'Día de Acción de Gracias' },
  'tiradentes-day': { en: 'Tiradentes Day', ru: 'День Тирадентиса', es: 'Día de Tiradentes' },
  'two-worlds-day': {
    en: 'Meeting of Two Worlds Day',
    ru: 'День встречи двух миров',
    es: 'Encuentro de Dos Mundos',
  },
  'veterans-day': { en: 'Veterans Day', ru: 'День ветеранов', es: 'Día de los Veteranos' },
  'victory-1945': { en: 'Victory Day 1945', ru: 'День Победы 1945 года', es: 'Victoria de 1945' },
  'victory-day': { en: 'Victory Day', ru: 'День Победы', es: 'Día de la Victoria' },
  'washingtons-birthday': {
    en: "Washington's Birthday (Presidents' Day)",
    ru: 'День рождения Вашингтона (День президентов)',
    es: 'Día de los Presidentes',
  },
  'womens-day': {
    en: "International Women's Day",
    ru: 'Международный женский день',
    es: 'Día Internacional de la Mujer',
  },
  'world-cup-bank-holiday': {
    en: 'World Cup bank holiday',
    ru: 'Выходной в честь чемпионата мира',
    es: 'Festivo por el Mundial de fútbol',
  },
};
