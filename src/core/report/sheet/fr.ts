import { toDuration } from "../../pack/units"
import type { SheetWords } from "./words"

/** The words of the sheet in French. A first draft that no native speaker has reviewed. */
export const fr: SheetWords = {
  pageTitle: (title) => `${title} : fiche de l’animateur`,
  kind: "Fiche de l’animateur · pas pour le groupe",
  format: (format) => ({ snap: "situation courte", patrol: "patrouille", exercise: "exercice" })[format],
  alone: (minutes) => `${minutes} min pour une personne à l’écran`,
  mechanisms: (rows) => `mécanismes ${rows.join(" ")}`,
  review: (status) =>
    `relecture par des experts : ${status === "not-reviewed" ? "pas encore" : status.replaceAll("-", " ")}`,

  time: "Temps",
  slot: (what) =>
    ({
      introduce: "Présenter, distribuer le papier",
      play: "Planifier et jouer en groupes de cinq à huit",
      "play-snap": "Jouer, seul ou en groupe",
      debrief: "Rendre compte et faire le bilan",
    })[what],
  minutes: (least, most) => (least === most ? toDuration(least) : `${least} à ${most} min`),
  hour: "Avec une heure seulement : 5 min pour présenter, 35 pour jouer, 20 pour rendre compte et faire le bilan. Distribuez le document la veille, choisissez les scènes qui servent votre but et racontez les autres en deux phrases. N’abrégez jamais le bilan. Les temps du tableau viennent du matériel de cours d’une mission ; ceux pour une heure sont notre propre proposition.",
  session:
    "Six à huit situations courtes remplissent une séance : 15 min pour les présenter, 60 à 90 pour jouer, 30 à 60 pour rendre compte et faire le bilan.",

  paper: "Papier",
  paperLines: (names, hasCards) => [
    "Ces pages : pour vous seulement. Elles contiennent toutes les réponses.",
    "Le document du groupe : un par stagiaire.",
    ...(names.length === 0
      ? []
      : [
          `Les cartes de rôle (${names.join(" ; ")}) : chacune pour qui joue cette personne, et pour personne d’autre. Demandez qui le souhaite. Qui joue peut poser la carte à tout moment.`,
          "Le groupe dit ou fait une chose à la fois. Qui tient la carte répond comme elle le dit. Demandez ensuite : auriez-vous répondu à cela ?",
        ]),
    ...(hasCards ? ["Les cartes : un jeu par groupe, découpé. Mélangez-les."] : []),
    "Vous lisez une scène à haute voix et mettez au tableau ce qu’on y voit et les options. Le groupe choisit et dit pourquoi. Vous lisez ce qu’on y répond, dites ce qui s’ensuit, et passez à la scène de ce numéro.",
  ],

  aims: "À quoi cela sert",
  situation: "Situation",
  questions: "Questions pour le bilan",
  facts: "Ce qu’on peut apprendre",
  factScenes: (numbers, byMessage) =>
    [
      ...(numbers.length === 0 ? [] : [`${numbers.length === 1 ? "scène" : "scènes"} ${numbers.join(", ")}`]),
      ...(byMessage ? ["message"] : []),
    ].join(", "),

  scenes: "Scène par scène",
  scenesHint:
    "Le jeu montre les options dans un ordre qui change. Laissez le groupe choisir et dire pourquoi avant de lire la suite.",
  fromAfar: "De loin",
  closer: "En regardant mieux",
  whatItIs: "Ce que c’est",
  sign: "Signe",
  harmless: "Anodin",
  moves: "Le groupe peut aussi",
  learns: (facts) => `On apprend : ${facts.join(" ; ")}.`,
  scene: (number) => `scène ${number}`,
  ending: (title) => `fin « ${title} »`,
  goesOn: (ways) => `Suite : ${ways.join(", ou ")}.`,
  stance: (stance) =>
    ({
      calculated: "calculé",
      hesitant: "hésitant",
      passive: "passif",
      reckless: "imprudent",
      "justified-no-go": "renoncement justifié",
    })[stance],
  risk: (share, threats) =>
    `À temps, cela enlève ${Math.round(share * 100)} % du risque pour les gens. L’équipe rencontre : ${threats.join(" ; ") || "rien"}.`,
  breaks: (rule) => `Enfreint ${rule}`,

  bearing: (name, rapport) => `Au début, ${name} ${bearings[rapport] ?? ""}.`,
  heardBy: (heard) => `Qui d’autre entend : ${heard.join(", ") || "personne"}.`,
  urgency: (urgency) => ({ routine: "courant", urgent: "urgent", flash: "éclair" })[urgency],
  kindOfFact: (kind) => ({ observed: "vu", heard: "entendu", inferred: "déduit" })[kind],
  report: (text, urgency, by) => `${text} : ${urgency}${by === undefined ? "" : `, utile jusqu’à ${by}`}.`,
  mustHold: "Doit y figurer, si on le sait :",
  mustNotHold: "Ne doit pas y figurer :",
  mustHave: "Doivent le recevoir :",
  mustNotHave: "Ne doivent pas le recevoir :",
  dangers: "Ce que l’équipe peut rencontrer :",
  decides: "Ce qu’il faudrait d’abord savoir :",
  measures: "Mesures :",
  check: (what) => `Pour vérifier : ${what}`,
  toSpend: (amounts) => `À dépenser, au plus : ${amounts.join(", ")}.`,
  bestSet: (sets, whole, cards, effect) =>
    `${whole ? `Le meilleur des ${sets} ensembles` : `Le meilleur de ${sets} ensembles essayés`} : ${cards} (effet ${effect}).`,
  without: (cards) => ` sans ${cards}`,
  posture: (posture) => ({ low: "discret", firm: "ferme", robust: "robuste" })[posture],
  daysHint: "Le risque de chaque jour, en centièmes. Le groupe ne le voit pas.",
  placeThere: (people, posture) => `${people} personnes ; ${posture}`,
  dayShort: (weekday) =>
    ({ monday: "lu", tuesday: "ma", wednesday: "me", thursday: "je", friday: "ve", saturday: "sa", sunday: "di" })[
      weekday
    ],
  place: "Lieu",
  meansThere: (what, each, posture, costs) =>
    `${what} : ${each} par jour au plus, ${posture}${costs.length > 0 ? ` ; coûte par jour : ${costs.join(", ")}` : ""}.`,
  cost: (budget, amount) => `${budget} ${amount}`,
  budget: (what, amount, reserve) => `${what} : ${amount}${reserve > 0 ? `, réserve ${reserve}` : ""}.`,
  weather: (day, what, stays) =>
    `Jour ${day} : ${what}${stays.length > 0 ? ` ; reste au sol : ${stays.join(", ")}` : ""}.`,
  isSo: (so) => (so ? "C’est le cas" : "Ce n’est pas le cas"),
  isRight: (right) => (right ? "Juste" : "Faux"),
  planted: "placé là exprès",
  copied: (which) => `copie de « ${which} »`,
  speaksFor: (what) => `plaide pour ${what}`,
  nothing: "rien",
  goesTo: (who) => `À ${who}`,
  nobody: "personne",

  messages: "Messages en chemin",
  messagesHint: "Lisez-en un quand son heure est venue. Personne ne l’attend.",
  radio: "Radio",
  moment: (time) => time.replace(/^day (\d+) /, "jour $1, "),
  whenDone: (acts) => `Seulement s’ils ont choisi : ${acts.join(" Ou : ")}`,
  unlessDone: (acts) => `Plus une fois qu’ils ont choisi : ${acts.join(" Ou : ")}`,
  onlyWith: (fact) => `À ne donner qu’à ceux qui ont appris : ${fact}.`,

  endings: "Ce qui peut en résulter",
  endingsHint: "Une fin n’est jamais notée. Certaines tiennent à la chance.",
  harm: (harm) =>
    ({ averted: "mal évité", reduced: "mal réduit", displaced: "mal déplacé", suffered: "mal subi" })[harm],

  answerWhen: (when, what) => (when === undefined ? (what ?? "") : `${upper(when)} : ${what ?? ""}`),

  handout: "Document pour le groupe",
  grid: "Pour planifier",
  gridHint: "Écrivez dans chaque case qui s’y trouve ce jour-là.",
  hours: (from, to) => {
    const [begin, end] = [from, to].map((time) => /^day (\d+) (.*)$/.exec(time))
    const first = begin ? `${begin[2]} le jour ${begin[1]}` : end ? `${from} le premier jour` : from
    return `De ${first} à ${end ? `${end[2]} le jour ${end[1]}` : to}.`
  },
  youHave: (means) => `Vous avez : ${means.join(", ")}.`,
  whoYouAre: "Qui vous êtes",
  yourTask: "Votre tâche.",
  normal: "Ce qui est normal ici",
  support: "Si vous avez besoin de quelqu’un",

  cards: (text) => `Cartes à découper · ${text}`,

  roleCard: (name) => `Carte de rôle · seulement pour qui joue ${name}`,
  youAre: (name) => `Vous êtes ${name}`,
  careful: (isSurvivor) =>
    isSurvivor
      ? "Ce qui est arrivé à cette personne n’est jamais raconté ni joué, quoi qu’on vous demande. Vous pouvez poser la carte à tout moment, sans raison à donner."
      : "Vous pouvez poser la carte à tout moment, sans raison à donner.",
  knows: "Vous savez",
  wants: "Vous voulez",
  fears: "Vous craignez",
  willNotSay: "Vous ne direz pas",
  howYouAnswer: "Comment vous répondez",
  howLines: [
    "À une question ouverte : ce que vous voulez bien donner à ces visiteurs de ce que vous savez, avec vos mots.",
    "À une question qui demande peu : la réponse courte, et rien de plus.",
    "À une question qui apporte sa réponse : acquiescez poliment, ou demandez qui le leur a dit. Rien de nouveau.",
    "Dans un silence : comptez jusqu’à dix. Puis continuez si vous voulez.",
    "À ce que vous ne direz pas : n’expliquez rien. Parlez de votre travail.",
  ],
  yourBearing: (rapport) => `Au début, ${yourBearings[rapport] ?? ""}.`,
  before: "Ce que les visiteurs ont pu faire avant",
  moved: (steps) => {
    const how = Math.abs(steps) > 1 ? "beaucoup" : "un peu"
    return steps > 0 ? `Vous vous ouvrez ${how}.` : `Vous vous fermez ${how}.`
  },
  talk: (scene, place) => `Scène ${scene}, ${place}`,
  theySay: "Ce qu’on vous dit ou fait",
  youAnswer: "Ce que cela vous fait, et ce que vous répondez",
  question: ({ question, asks }) =>
    [
      ...(question === undefined
        ? []
        : [
            {
              open: "question ouverte",
              closed: "question fermée",
              leading: "question orientée",
              silence: "silence",
            }[question],
          ]),
      ...(asks === undefined
        ? []
        : [
            { pattern: "sur ce qui se répète", case: "sur une seule personne", file: "sur des noms ou des papiers" }[
              asks
            ],
          ]),
    ].join(", "),
  answersAsYouLike: "Répondez comme cela vous vient.",
  noAnswer: "Vous ne répondez pas à cela.",
  whenBearing: (name, rapport) => `si alors ${name} ${bearings[rapport] ?? ""}, ou plus`,
  whenOpen: (rapport) => `si alors ${yourBearings[rapport] ?? ""}, ou davantage`,
  whenSpeaks: (who) => (who === undefined ? "si c’est le chef qui parle" : `si c’est ${who} qui parle`),
  whenNotSpeaks: (who) =>
    who === undefined ? "si ce n’est pas le chef qui parle" : `si ce n’est pas ${who} qui parle`,
  whenRole: (roles) => `s’ils jouent : ${roles.join(" ou ")}`,
  whenStory: "si l’histoire est allée par là",
  and: (parts) => parts.join(", et "),
  or: (parts) => parts.join(", ou "),
  otherwise: "sinon",
}

const bearings = [
  "garde ses distances",
  "est sur ses gardes",
  "reste sur la réserve",
  "parle volontiers",
  "parle librement",
]

const yourBearings = [
  "vous gardez vos distances",
  "vous êtes sur vos gardes",
  "vous restez sur la réserve",
  "vous leur parlez volontiers",
  "vous leur parlez librement",
]

const upper = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)
