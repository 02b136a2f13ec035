import { toDuration } from "../../pack/units"
import type { Tongue } from "./sentence"

/** What feedback says, in French. A first draft that no native speaker has reviewed; the names of values are those of en.ts. */
export const fr: Tongue = {
  sentences: {
    "justified-no-go":
      "Vous n’y êtes pas allé, et aucune façon d’y aller que le risque accepté permet ne protège mieux les gens. C’est une décision calculée.",
    calculated:
      "Vous avez d’abord évalué, gardé le risque pour l’équipe à « {residual} » sous un plafond « {ceiling} », et obtenu {gained} de la protection possible. C’est un risque calculé.",
    passive:
      "Le meilleur plan dans les limites du risque accepté aurait mis {people} personnes bien plus à l’abri. Celui-ci en obtient {gained}. Qu’est-ce qui vous a retenu ?",
    "hesitant-late": "La bonne direction, mais pas assez loin ou pas assez tôt : {gained} de la protection possible.",
    "hesitant-unassessed":
      "La bonne direction, mais sur un sol fragile : moins de la moitié de ce qu’une évaluation demande était réuni.",
    late: "L’effet est venu {late} après le début du temps où agir aide ; {lost} de l’effet était déjà perdu.",
    "too-late": "L’effet est venu {late} après le début du danger, quand le temps où agir aide était passé.",
    harmful: "Les gens s’en trouvent plus mal que si rien n’avait été fait.",
    "over-ceiling":
      "Le risque pour l’équipe est resté « {residual} » ; cette activité ({criticality}) accepte « {ceiling} » au plus.",
    "left-out":
      "Sur le papier, le risque était acceptable, mais des mesures à portée de main manquent : {measures}. Avec elles, il aurait été plus bas de {bands} {bands|niveau|niveaux}.",
    "safer-way": "Une autre façon d’agir protégeait autant et exposait moins l’équipe.",
    "lower-still": "Mesures à portée de main qui auraient encore réduit le risque : {measures}.",
    unchecked: "Comptées pour moitié, car personne ne les a vérifiées : {measures}.",
    "not-assessed": "Cela peut marcher. Vous ne pouviez pas le savoir : rien n’avait été évalué.",
    "not-assessed-facts": "Cela peut marcher. Vous ne pouviez pas le savoir. Deux faits qu’il vous fallait : {facts}.",
    "not-known": "Inconnu au moment de décider : {facts}.",
    "better-not":
      "Aucune façon d’y aller que le risque accepté permet ne protège mieux les gens ; ne pas y aller et agir autrement était le meilleur plan.",
    "cap-no-assessment": "Limité à {at} : rien n’a été évalué avant de s’engager.",
    "cap-infeasible": "Limité à {at} : le plan dépassait ce qu’on peut risquer ou ce que vous pouvez faire.",
    "cap-hard-rule": "Limité à {at} : une règle absolue a été enfreinte.",
    "cap-repaired": "Limité à {at} : une règle absolue a été enfreinte, puis la faute réparée.",
    "nothing-to-see": "Il n’y avait rien à regarder sur le chemin que vous avez pris.",
    seen: "Vous avez vu {hits} {hits|signe|signes} sur {signals} et donné {alarms} {alarms|alerte|alertes} pour {noise} {noise|chose anodine|choses anodines}.",
    "too-few": "C’est trop peu pour dire si vous les distinguez bien (il en faut {least} de chaque sorte).",
    "says-nothing": "Vous avez tendance à ne rien dire ({measures}).",
    "sees-danger": "Vous avez tendance à voir le danger partout ({measures}).",
    "judges-evenly": "Vous jugez avec mesure ({measures}).",
    measures: "d′ {sensitivity}, entre {low} et {high} ; c {criterion}, entre {from} et {to}",
    absences: "Sur {absent} {absent|chose qui manquait|choses qui manquaient}, vous en avez signalé {flagged}.",
    "too-sure":
      "Quand vous étiez sûr (niveau {level} sur 3), {right} {right|signalement|signalements} sur {flagged} étaient justes : soyez moins sûr.",
    "not-sure-enough":
      "Quand vous doutiez (niveau {level} sur 3), {right} {right|signalement|signalements} sur {flagged} étaient justes : fiez-vous plus à vos yeux.",
    "did-calculated": "À {clock}, vous avez pris un risque calculé : « {act} »",
    "did-no-go":
      "À {clock}, vous n’y êtes pas allé, pour de bonnes raisons : aucune façon d’y aller que le risque accepté permet ne protège mieux les gens.",
    "knew-all": "Avant de vous engager, vous saviez tout ce qui décide, et vos estimations étaient proches.",
    "knew-most": "Avant de vous engager, vous saviez l’essentiel de ce qui décide, et vos estimations étaient proches.",
    checked: "Vous avez vérifié une mesure au lieu de vous y fier : {measures}.",
    noticed: "Vous avez remarqué {hits} {hits|signe|signes} sur les {signals} qu’il y avait à voir.",
    "left-alone":
      "Vous avez laissé en paix ce qui était anodin : {alarms} {alarms|alerte|alertes} pour {noise} {noise|chose|choses}.",
    "kept-promise": "Vous avez tenu une promesse : « {promise} »",
    repaired: "Vous avez réparé une faute : après « {act} », vous avez dit ce qui est vrai.",
    showed: "« {act} » a montré : {competency}.",
    "reported-well": "Ce que vous saviez est parvenu, tel quel, à qui pouvait agir : « {report} ».",
    chased: "Là où personne ne répondait, vous avez relancé : « {report} ».",
    "planned-well":
      "« {plan} » : vous étiez là où est le risque, et difficile à deviner. Vous avez fait face à {presence} du risque.",
    "heat-close":
      "Avant de savoir, vous avez vu à quel point chaque lieu était exposé : {close} de ce qu’il y avait à voir.",
    "board-well": "Vous avez assemblé les pièces comme il faut : « {board} ».",
    "sorted-well": "Vous avez bien placé {right} cartes sur {cards}.",
    "picked-well": "« {pick} » : votre choix a fait {share} de ce que pouvait le meilleur.",
    "never-again": "Avant tout : {rule}",
    "better-not-needed": "Réparé, mais mieux vaut ne pas en avoir besoin : {rule}",
    "stop-and-ask":
      "Là où vous avez choisi « {act} » ({clock}), arrêtez-vous et demandez avant que l’occasion ne passe.",
    "slow-down":
      "Là où vous avez choisi « {act} » ({clock}), ralentissez : des gens ont été exposés pour rien de nécessaire.",
    "act-earlier":
      "Agissez plus tôt ou plus loin que « {act} » : {undone} de la protection possible est restée à faire.",
    "one-step-further": "Poussez « {act} » un pas plus loin : il restait {undone} de la protection à gagner.",
    "assess-better": "Avant « {act} », apprenez ce qui décide : la direction était bonne, mais le sol fragile.",
    "take-measures": "Avant « {act} », prenez les mesures à portée de main : {measures}.",
    "other-way": "Au lieu de « {act} », cherchez la façon qui protège autant et expose moins.",
    "do-no-harm":
      "Au lieu de « {act} », faites ce qui ne nuit à personne : les gens s’en trouvent plus mal que si rien n’avait été fait.",
    "fill-card": "Remplissez la fiche de risque avant de vous engager : les estimations, et les faits qui décident.",
    "ask-facts": "Demandez ce qui décide avant de vous engager. Inconnu : {facts}.",
    "still-in-reach": "Encore à portée de main : {measures}.",
    "check-measures": "Vérifiez ce sur quoi vous comptez : {measures}.",
    "look-again":
      "Regardez de nouveau : {missed} {missed|signe vous a|signes vous ont} échappé, par exemple : {thing}.",
    "other-reasons":
      "Demandez ce qui pourrait l’expliquer autrement avant de donner l’alerte : {alarms} {alarms|chose anodine signalée|choses anodines signalées} sur {noise}.",
    "ask-again": "Là où personne ne répond, relancez : « {report} » est resté sans réponse.",
    "leave-names": "Retirez ce qui désigne quelqu’un avant d’envoyer « {report} » : {facts}.",
    "say-as-is":
      "Dites vu ce que vous avez vu et entendu ce que vous avez entendu. Dans « {report} », ce n’était pas le cas : {facts}.",
    "say-all": "Mettez-y ce qu’il faut à ceux qui agissent. Connu et absent de « {report} » : {facts}.",
    "go-where-risk-is":
      "Dans « {plan} », allez là où est le risque : vous avez fait face à {presence}, et {reference} étaient à portée avec les mêmes moyens.",
    "be-hard-to-guess":
      "Dans « {plan} », soyez plus difficile à deviner : le vendredi ici, le samedi là, d’autres jours la semaine suivante, et aucun lieu abandonné.",
    "not-more-than-fits":
      "Dans « {plan} », ne montrez pas plus de force que le lieu n’en demande : ce fut le cas {share} des jours de présence.",
    "leave-reserve": "Dans « {plan} », gardez la réserve pour le jour où quelqu’un sera blessé.",
    "look-at-heat":
      "Regardez mieux à quel point chaque lieu est exposé avant d’envoyer quelqu’un : vos estimations en saisissaient {close}.",
    "tell-apart":
      "Regardez de nouveau ce qui distingue l’un de l’autre : {right} cartes sur {cards} étaient à leur place.",
    "picked-harm":
      "Ce qui a été choisi pour « {pick} » a fait du tort dans l’ensemble. Demandez-vous ce que fait chaque carte seule.",
    "pick-the-set": "Pour « {pick} », voyez ce que les cartes font ensemble : {cards} aurait porté davantage.",
    "promise-less": "Promettez moins, ou tenez parole : « {promise} » n’a pas été tenu.",
    "board-links":
      "Demandez à chaque fragment ce qu’il appuie : vous avez fait {right} des {true} vrais liens, et {wrong} qui n’en sont pas.",
    "board-model":
      "Confrontez un modèle à ce qui est sur la table : vous l’avez suivi là où il se trompe, ou écarté là où il a raison.",
    "board-estimates": "Estimez comme si vous deviez parier : vos estimations étaient loin de ce qui est.",
    "line-report": "Envoyez « {report} » à : {addressees}, avec ce que vous savez de : {facts}.",
    "line-report-kept":
      "Envoyez « {report} » à : {addressees}, avec ce que vous savez de : {facts}. Laissez de côté : {kept}.",
    "line-chase": "Là où personne ne répond, relancez : « {report} ».",
    "line-plan": "« {plan} » : allez là où est le risque, et où personne ne vous attend.",
    "line-sort": "Mettez chacune des {cards} cartes à sa place.",
    "line-board":
      "Travaillez « {board} » jusqu’à ce que chaque fragment, estimation et ligne soit comme le bilan le montre.",
    "line-pick": "« {pick} » : {cards}.",
    voted:
      "Parmi les votants, {yes} {yes|aurait|auraient} répondu à cela, {partly} en partie seulement, {no} pas du tout.",
    "not-reviewed":
      "Aucun expert n’a encore examiné ce paquet. Ses nombres sont des propositions pour la formation, pas une doctrine.",
    "small-sample":
      "Un seul scénario est un petit échantillon. Rien ici ne permet de sélectionner ni de sanctionner quelqu’un.",
    "little-evidence":
      "Pour {few} des {all} compétences, les indices sont trop peu nombreux pour dire quoi que ce soit.",
    "few-signs": "Trop peu de signes et de choses anodines pour mesurer la reconnaissance.",
    "worked-out-under": "Calculé selon « {doctrine} » {version}. Ce que le hasard décide est montré et jamais noté.",
  },
  formFor: (count) => (count < 2 ? 0 : 1),
  share: (share) => `${Math.round(share * 100)} %`,
  minutes: toDuration,
  decimal: (value) =>
    (Math.round(value * 10) / 10)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−")
      .replace(".", ","),
  list: (items) => items.join(" ; "),
  bands: {
    "very-low": "très faible",
    low: "faible",
    medium: "moyen",
    high: "élevé",
    "very-high": "très élevé",
    unacceptable: "inacceptable",
  },
}
