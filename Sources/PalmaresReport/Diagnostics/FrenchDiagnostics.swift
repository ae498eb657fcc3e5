internal import Palmares

extension DiagnosticLanguage {
  /// French; the sources type plain spaces, and ``frenchSpaces(_:)`` makes them unbreakable where they must be.
  static let french = DiagnosticLanguage(
    tag: "fr", hintLabel: frenchSpaces("conseil : "),
    formulaEnd: "la formule s'arrête là où elle attend {2:word}",
    operandAdvice: { operand in
      switch operand {
      case "table": frenchSpaces("mettre là {3:word} : une ligne, comme tableau[ligne], ou sum(tableau)")
      case "date":
        "deux jours ne peuvent que se comparer et se soustraire ; fin - début compte les jours qui les séparent"
      default: nil
      }
    },
    wording: { code in
      DiagnosticWording(message: frenchSpaces(frenchMessage(code)), advice: frenchSpaces(frenchAdvice(code)))
    },
    word: { frenchWord($0).map(frenchSpaces) },
    hint: { hint in
      switch hint {
      case .didYouMean(let word): (frenchSpaces("vouliez-vous écrire « "), word, frenchSpaces(" » ?"))
      case .write(let text): (frenchSpaces("écrire : "), text, "")
      case .oneOf(let words): (frenchSpaces("au choix : "), words.joined(separator: ", "), "")
      case .letterForDigit(let letter, let number):
        (frenchSpaces("la lettre \(letter) pour un chiffre ? écrire : "), number, "")
      case .lengthOfMonth(let days, let month, let year):
        ("", "\(French().month(month)) \(year) a \(days) jours", "")
      }
    },
    capitals: " (les majuscules comptent)",
    summary: { errors, warnings in
      [
        errors > 0 ? "\(errors) \(errors == 1 ? "erreur" : "erreurs")" : nil,
        warnings > 0 ? "\(warnings) \(warnings == 1 ? "avertissement" : "avertissements")" : nil,
      ]
      .compactMap(\.self).joined(separator: ", ")
    },
    more: { count, code in
      frenchSpaces(
        "… et \(count) de plus de [\(code.rawValue)] ; --diagnostics json montre tout")
    })

  /// Returns the text with the spaces of French typography: U+00A0 inside « » and before a colon, U+202F before
  /// a semicolon, an exclamation and a question mark.
  static func frenchSpaces(_ text: String) -> String {
    var spaced = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        spaced.append(scalar)
        continue
      }
      let before = index > 0 ? scalars[index - 1] : scalar
      let after = index + 1 < scalars.count ? scalars[index + 1] : scalar
      switch (before, after) {
      case ("«", _), (_, "»"), (_, ":"): spaced.append("\u{A0}")
      case (_, ";"), (_, "!"), (_, "?"): spaced.append("\u{202F}")
      default: spaced.append(" ")
      }
    }
    return String(spaced)
  }
}

extension DiagnosticLanguage {
  /// What is wrong, in French.
  static func frenchMessage(_ code: DiagnosticCode) -> String {
    switch code {
    // MARK: files
    case .fileNotFound: "fichier « {1} » introuvable"
    case .notAFile: "« {1} » n'est pas un fichier"
    case .unreadableFile: "lecture de « {1} » impossible ({2:word})"
    case .fileTooLarge: "« {1} » est trop volumineux ({2} octets, limite {3})"
    case .emptyFile: "« {1} » est vide"
    case .noFileMatches: "aucun fichier ne correspond à « {1} »"
    case .wrongKind: "fichier de type « {1} » là où « {2} » est attendu"
    case .missingKind: "le fichier ne commence pas par son type"
    case .unsupportedVersion: "version « {2} » de « {1} » inconnue"
    case .severalDocuments:
      "un second document commence ici, or un fichier de type « {1} » n'en contient qu'un"
    case .notUTF8: "l'octet {1} n'est pas du texte UTF-8"
    case .utf16: "le fichier est en UTF-16, pas en UTF-8"
    case .windows1252: "le fichier est en Windows-1252, pas en UTF-8 (octet {1})"
    // MARK: YAML
    case .malformedYAML: "le YAML est mal formé ici : {1:word}"
    case .tabIndentation: "cette ligne est décalée par une tabulation"
    case .colonInText: "les deux-points de ce texte font chercher une autre clé à YAML"
    case .hashInText: "« # » coupe le texte : « {1} » est perdu"
    case .hashEmptiesText: "« {1} » est vide : YAML prend « {2} » pour un commentaire"
    case .commentAfterText: "« {1} » est un commentaire et ne fait pas partie du texte"
    case .duplicateKey: "« {1} » est déjà donné ligne {2}"
    case .nestingTooDeep: "plus de {1} niveaux emboîtés"
    case .tooManyNodes: "plus de {1} valeurs dans un seul fichier"
    case .aliasCycle: "« {1} » se contient lui-même"
    case .unsupportedTag: "l'étiquette « {1} » n'est pas lue"
    case .splitDecimal: "entre crochets ou accolades, la virgule coupe le nombre {1} en deux"
    case .ambiguousScalar: "« {1} » est lu ici tel quel, mais un autre lecteur YAML y voit {2:word}"
    // MARK: values
    case .unknownKey: "clé « {1} » inconnue ({2:word})"
    case .missingKey: "il manque la clé « {1} » ({2:word})"
    case .wrongType: "« {1} » attend {2:word}, pas {3:word}"
    case .unknownWord: "« {2} » ne connaît pas le mot « {1} »"
    case .badNumber: "« {2} » attend un nombre, pas « {1} »"
    case .numberTooLong: "nombre de plus de {1} caractères"
    case .numberOutOfRange: "{1} est hors limites pour « {2} »"
    case .percentIsAShare: "« {2}: {1} » est le nombre {3}"
    case .ambiguousNumber: "« {1} » peut se lire comme deux nombres différents"
    case .unitInNumber:
      "« {1} » dans « {2} » porte son unité, {3}, à la place du seul nombre"
    case .onlyOneOf: "« {1} » ne va pas avec « {2} » : un seul des deux peut être donné"
    case .endsSwapped: "les bornes {1} et {2} sont inversées"
    case .badID: "« {1} » ne peut pas être un identifiant"
    case .badDate: "« {1} » n'est pas une date"
    case .blankText: "« {1} » ne contient aucun texte"
    case .emptyList: "la liste « {1} » est vide"
    // MARK: CSV
    case .csvMissingColumn: "il manque la colonne « {1} »"
    case .csvUnknownColumn: "colonne « {1} » inconnue"
    case .csvDuplicateColumn: "la colonne « {1} » figure deux fois"
    case .csvEmpty: "le tableau « {1} » est vide"
    case .csvNoHeader: "le fichier n'a pas de ligne d'en-tête"
    case .csvNoRows: "aucune ligne ne suit l'en-tête"
    case .unterminatedQuote: "le guillemet ouvert ici n'est jamais refermé"
    case .strayQuote: "un guillemet se trouve au milieu de la cellule"
    case .raggedRow: "cellules dans cette ligne : {1}, colonnes dans l'en-tête : {2}"
    case .rowWithoutID: "cette ligne n'a pas de « {1} »"
    // MARK: exports of forms
    case .exportCellUnread:
      "« {1} », colonne « {2} », n'est pas lu comme {3:word} ; la cellule est gardée dans unplaced.csv"
    case .exportCellAmbiguous:
      "« {1} », colonne « {2} », se lit {3} ou {4}, et rien ne tranche ; la cellule est gardée dans unplaced.csv"
    case .exportUnitUnlike:
      "la cellule « {1} » de la colonne {2} se compte en {3}, et la colonne en {4}"
    case .exportReadingChosen:
      "« {1} », colonne « {2} », est lu {3} ; cellules de ce genre dans la colonne : {4}"
    case .exportRowRepeated: "la ligne {1} dit la même chose que la ligne {2} : un seul dossier pour les deux"
    case .exportRowNameless:
      "la ligne {1} ne nomme aucun candidat ; ses cellules sont gardées dans unplaced.csv"
    case .exportIDTaken: "l'identifiant « {1} » est celui de la ligne {3} : ce dossier s'appelle « {2} »"
    case .exportNoRows: "aucune ligne ne suit l'en-tête : il n'y a pas de candidature"
    case .exportColumnMoved:
      "la colonne « {1} » est {3} dans cet export, pas {2} ; c'est son en-tête qui compte"
    // MARK: references
    case .duplicateID: "l'identifiant « {1} » est déjà pris ({2:word}, {3})"
    case .reservedID:
      "« {1} » ne peut pas nommer un critère : les bulletins ou les départages emploient ce mot"
    case .unknownCriterion: "aucun critère « {1} »"
    case .groupHasNoMarks: "« {1} » est un groupe, que personne ne note"
    case .columnsSwapped: "« {1} » est un dossier et « {2} » un juré : chacun est à la place de l'autre"
    case .unknownJuror: "aucun juré « {1} »"
    case .unknownDossier: "aucun dossier « {1} »"
    case .unknownCategory: "aucune catégorie « {1} »"
    case .unknownCollege: "aucun collège « {1} »"
    case .unknownScale: "aucune échelle « {1} »"
    case .missingScale: "le critère « {1} » n'a pas d'échelle"
    case .unknownPrize: "aucun prix « {1} »"
    case .unknownFact: "la donnée « {1} » n'est pas déclarée, mais une autre lui ressemble"
    case .unknownIndicator: "aucun indicateur « {1} »"
    // MARK: rubric
    case .scaleEnds: "le « min » de l'échelle « {1} » n'est pas inférieur à son « max »"
    case .stepDoesNotDivide: "le pas {2} ne divise pas l'échelle « {1} »"
    case .levelOffScale: "{1} n'est pas une note de l'échelle « {2} »"
    case .ladderHole: "l'étoile {1} n'a pas de niveau"
    case .ladderOrder: "l'étoile {1} demande {2}, ce qui ne dépasse pas les {4} de l'étoile {3}"
    case .starOutOfRange: "l'étoile {1} n'est pas entre 1 et {2}"
    case .duplicateStar: "l'étoile {1} figure deux fois"
    case .starWithoutMin: "l'étoile {1} n'a pas de « min »"
    case .unreachableStar: "aucun dossier ne peut atteindre l'étoile {1} : {2}"
    case .starNeverGiven: "l'étoile {1} n'est jamais donnée : ni « levels » ni « quota » ne lui font de place"
    case .requirementEmpty: "cette exigence ne demande rien"
    case .requirementOrder: "le min {1} dépasse le max {2}"
    case .quotaWithoutLevels: "« stars » n'a ni « levels » ni « quota »"
    case .criterionNobodyAsked: "aucun juré n'est interrogé sur le critère « {1} »"
    case .groupKeyOnLeaf: "« {1} » est réservé aux groupes, or « {2} » est noté par les jurés"
    case .leafKeyOnGroup: "« {1} » est réservé à ce que les jurés notent, or « {2} » est un groupe"
    case .trimmedWithWeights: "une moyenne tronquée ne va pas avec des jurés de poids inégal"
    case .confidenceWithJurorFirst: "« confidence: weight » ne va pas avec « pool: juror_first »"
    case .geometricZero: "la note la plus basse sur un seul critère met tout « {1} » à zéro"
    case .lotNotLast: "le tirage au sort n'est pas le dernier des « ties »"
    case .duplicateTie: "« {1} » figure deux fois dans « ties »"
    case .quorumOutOfReach: "le quorum de {1} est hors d'atteinte (jurés qui notent : {2})"
    case .minCoverageRange: "« min_coverage » vaut {1}, hors de 0 à 1"
    // MARK: indicators
    case .populationUndefined: "la population « {1} » ne précise pas : {2}"
    case .indicatorUnit: "l'indicateur « {1} » annonce {2}, or sa formule donne {3}"
    case .indicatorForm: "la formule de « {1} » donne {2:word}, non un nombre"
    case .jurorKeyOnMeasure: "« {1} » est réservé à ce que les jurés notent, or un indicateur note « {2} »"
    case .measureKeyWithoutFrom:
      "« {1} » est réservé à ce qu'un indicateur note, or « {2} » n'a pas de « from »"
    case .bandsStart: "les paliers commencent à {1}, et ce qui est au-dessous vaut {2} aussi"
    case .curveOrder: "le point {1} ne dépasse pas le {2} qui le précède"
    case .percentOfUnit: "{1} pour « {2} », qui se compte en {3}"
    case .ratioAboveOne: "{1} dépasse le tout de « {2} », qui est une part de 1"
    case .levelAveraged: "« {1} » est un niveau, dont « {2} » mesurerait les écarts"
    case .indicatorHasNoMarks: "un indicateur note « {1} » : les jurés ne le notent pas"
    case .smallCells:
      "{1:word} « {2} » : ce qu'on en publie tient à des groupes de moins de {4} personnes ; dossiers concernés : {3}"
    case .chairRecognisable:
      "les bulletins sont publiés sous pseudonyme, et cette clé dit lequel est celui de la présidence"
    // MARK: formulas and conditions
    case .badFormula: "« {1} » là où la formule attend {2:word}"
    case .unknownField: "un dossier n'a ni champ ni donnée « {1} »"
    case .criterionInFormula:
      "« {1} » est un critère, dont ni formule ni condition ne connaît le score"
    case .unknownFunction: "la fonction « {1} » n'existe pas"
    case .ambiguousName: "« {1} » est une donnée déclarée et un indicateur ; c'est la donnée qui est prise"
    case .unknownRow: "le tableau « {2} » n'a pas de ligne « {1} »"
    case .formulaTooDeep: "formule de plus de {1} niveaux"
    case .formulaTooLong: "formule de plus de {1} caractères"
    case .formulaTypes: "comparaison impossible entre {1:word} et {2:word}"
    case .wrongOperand: "« {1} » est {2:word} là où il faut {3:word}"
    case .unitMismatch: "« {1} » est en {2}, « {3} » en {4}"
    case .indicatorCycle: "indicateur qui a besoin de lui-même : {1}"
    case .badUnit: "« {1} » n'est pas une unité"
    case .factUnit: "l'unité de « {1} » est {2} ici, et {3} là où la donnée est déclarée"
    case .factKind: "« {1} » est {2:word} ici, et {3:word} là où la donnée est déclarée"
    // MARK: jury and ballots
    case .twoChairs: "« {1} » et « {2} » président tous deux le jury"
    case .noJuror: "aucun membre du jury ne note"
    case .jurorWithoutCollege: "le juré « {1} » n'a pas de collège"
    case .collegeWithoutJurors: "le collège « {1} » n'a aucun juré qui note"
    case .chairMissing: "« ties » interroge la présidence, or le jury n'en a pas"
    case .recusalRepeated: "« {1} » se récuse deux fois sur « {2} »"
    case .markOffScale: "la note {1} sort de l'échelle de « {2} »"
    case .markOffStep: "la note {1} ne tombe pas sur un pas de « {2} »"
    case .notAMark: "« {1} » n'est pas une note"
    case .ambiguousMark: "« {1} » pour « {2} » est un nombre plus petit que la note à laquelle il ressemble"
    case .naNotAllowed: "le critère « {1} » ne peut pas être sans objet"
    case .markByRecused: "« {1} » est récusé sur « {2} » ({4}) et y répond à « {3} »"
    case .recusedWithAnswers: "« {1} » se récuse sur « {2} » et y répond aussi"
    case .markNotAsked: "« {1} » n'est pas interrogé sur « {3} » pour « {2} » (autre {4:word})"
    case .duplicateAnswer: "« {1} » répond déjà à « {3} » sur « {2} » ({4})"
    case .secretaryBallot: "« {1} » est secrétaire et n'a pas de bulletin"
    case .jurorWithoutBallot: "aucun bulletin du juré « {1} »"
    case .confidenceNotPositive: "la confiance « {1} » n'est pas un nombre supérieur à 0"
    case .commentRequired: "la note {1} sur « {2} » n'a pas son commentaire"
    // MARK: decisions
    case .duplicateDecision: "une décision existe déjà ({1:word}, « {2} », {3})"
    case .decisionOnExcluded: "« {1} » est disqualifié ou retiré : ni étoiles, ni mention, ni prix"
    case .starsOutOfRange: "étoiles décidées : {1}, hors de 0 à {2}"
    case .starsWithoutLadder: "la grille n'a pas d'étoiles à décider"
    // MARK: not in this version
    case .notCompared: "« {1} » n'est pas comparé à cette édition : cette version ne le fait pas"
    }
  }
}
