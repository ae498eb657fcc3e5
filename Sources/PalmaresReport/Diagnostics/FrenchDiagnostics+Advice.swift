internal import Palmares

extension DiagnosticLanguage {
  /// What to type instead, in French.
  static func frenchAdvice(_ code: DiagnosticCode) -> String {
    switch code {
    // MARK: files
    case .fileNotFound:
      "vérifier l'orthographe ; un chemin part de l'emplacement du fichier qui le cite, avec « / » "
        + "entre les répertoires"
    case .notAFile:
      "indiquer un fichier ; pour tous ceux d'un répertoire, écrire un motif comme dossiers/*.yaml"
    case .unreadableFile:
      "le fermer dans les autres logiciels, et vérifier que vous avez le droit de l'ouvrir"
    case .fileTooLarge: "vérifier que c'est le bon fichier, ou le partager en plusieurs"
    case .emptyFile:
      "le remplir ou le retirer ; un fichier YAML commence par son type, par exemple palmares: jury/1"
    case .noFileMatches:
      "vérifier le répertoire et l'extension ; « * » remplace une partie du nom, comme dans ballots/*.csv"
    case .wrongKind: "vérifier le chemin qui mène ici ; le bon fichier commence par palmares: {2}/1"
    case .missingKind: "écrire en première ligne : palmares: {1}/1"
    case .unsupportedVersion:
      "écrire palmares: {1}/1, ou utiliser la version de palmares pour laquelle ce fichier a été écrit"
    case .severalDocuments: "supprimer la ligne « --- », ou placer la suite dans un fichier à part"
    case .notUTF8:
      "réenregistrer le fichier en UTF-8 ; dans Excel : Enregistrer sous, type « CSV UTF-8 (délimité "
        + "par des virgules) »"
    case .utf16:
      "dans Excel : Enregistrer sous, type « CSV UTF-8 (délimité par des virgules) » et non « Texte "
        + "Unicode » ; ailleurs : encodage UTF-8"
    case .windows1252:
      "dans Excel : Enregistrer sous, type « CSV UTF-8 (délimité par des virgules) » ; ailleurs : "
        + "encodage UTF-8"
    // MARK: YAML
    case .malformedYAML:
      "vérifier le décalage de cette ligne et de la précédente, et mettre les textes entre guillemets "
        + #"droits : "…""#
    case .tabIndentation: "remplacer la tabulation par deux espaces"
    case .colonInText: #"mettre tout le texte entre guillemets droits : title: "Lyon : ma ville""#
    case .hashInText: #"mettre tout le texte entre guillemets droits : "…""#
    case .hashEmptiesText: #"mettre le texte entre guillemets droits : {1}: "…""#
    case .commentAfterText:
      "si c'est du texte, mettre le tout entre guillemets droits ; sinon, placer le commentaire sur "
        + "une ligne à part"
    case .duplicateKey: "garder l'un des deux"
    case .nestingTooDeep: "vérifier le décalage des lignes, et que chaque crochet ou accolade est refermé"
    case .tooManyNodes:
      "partager le fichier, et recopier les parties répétées au lieu d'employer des alias (*nom)"
    case .aliasCycle: "recopier la valeur à la place de l'alias"
    case .unsupportedTag:
      "la supprimer ; si c'est le début d'un texte, mettre ce texte entre guillemets droits"
    case .splitDecimal: "écrire les décimales après un point, par exemple 3.5"
    case .ambiguousScalar: #"l'écrire entre guillemets droits : "{1}""#
    // MARK: values
    case .unknownKey: "vérifier son orthographe, et que son décalage la place dans le bon bloc"
    case .missingKey: "ajouter une ligne {1}: …"
    case .wrongType: "écrire {2:word} après « {1}: » ; une liste s'écrit entre [ ], un bloc de clés entre { }"
    case .unknownWord:
      "vérifier l'orthographe : ces mots sont en anglais et en minuscules, quelle que soit la langue "
        + "de l'édition"
    case .badNumber: "écrire le nombre seul, par exemple 12, 3.5, 7 % ou 2/3"
    case .numberTooLong: "l'arrondir"
    case .numberOutOfRange: "valeurs admises pour « {2} » : {3:word}"
    case .percentIsAShare: "le signe % divise par 100 ; l'enlever là où les nombres voisins n'en ont pas"
    case .ambiguousNumber: "l'écrire sans séparateur de milliers : 1234, ou 1.234 si ce sont des décimales"
    case .unitInNumber:
      "écrire le nombre seul ; l'unité d'une donnée se met après unit:, en CSV dans sa colonne, facts.….unit"
    case .onlyOneOf: "garder celui qui convient, et supprimer l'autre"
    case .endsSwapped: "écrire d'abord la borne basse"
    case .badID:
      "employer les lettres a à z sans accent ni majuscule, les chiffres, « - » et « _ », comme "
        + "ville-de-cachan"
    case .badDate: "écrire l'année, le mois, le jour : 2020-10-05"
    case .blankText: "écrire le texte, ou supprimer la clé"
    case .emptyList: "ajouter un élément, ou supprimer la clé"
    // MARK: CSV
    case .csvMissingColumn: "écrire {1} dans la première ligne, et une valeur dessous à chaque ligne"
    case .csvUnknownColumn: "corriger le mot de la première ligne, ou supprimer la colonne"
    case .csvDuplicateColumn: "supprimer l'une des deux, ou corriger son en-tête"
    case .csvEmpty:
      "exporter à nouveau le tableau, les noms des colonnes en première ligne, par exemple {2} ; ou retirer "
        + "le fichier"
    case .csvNoHeader: "écrire les noms des colonnes en première ligne, par exemple {1}"
    case .csvNoRows: "ajouter les lignes, ou retirer le fichier"
    case .unterminatedQuote:
      #"ajouter un " à la fin de la cellule ; à l'intérieur, un guillemet s'écrit en double : """#
    case .strayQuote:
      #"mettre toute la cellule entre guillemets, et doubler ceux de l'intérieur : "le ""grand"" débat""#
    case .raggedRow:
      "mettre entre guillemets une cellule qui contient une virgule ou un point-virgule, et revenir à "
        + "{2} cellules"
    case .rowWithoutID:
      "remplir la colonne {1}, y compris là où une cellule fusionnée l'a laissée vide ; ou supprimer la ligne"
    // MARK: exports of forms
    case .exportCellUnread:
      "l'écrire à la main dans le dossier, ou corriger la cellule dans l'export et écrire un autre dossier"
    case .exportUnitUnlike:
      "elle est gardée dans unplaced.csv ; corriger la cellule, ou l'unité de la colonne dans mapping.yaml"
    case .exportReadingChosen:
      "si ce n'est pas le sens voulu, le dire sous cette colonne dans mapping.yaml (dates: month_first, "
        + "decimals: point…) et recommencer avec --mapping"
    case .exportCellAmbiguous:
      "dire sous cette colonne dans mapping.yaml dates: day_first ou month_first (un nombre : decimals: comma ou "
        + "point), et recommencer avec --mapping"
    case .exportRowRepeated: "rien à faire si le formulaire a été envoyé deux fois"
    case .exportRowNameless: "si c'est une candidature, lui donner un titre dans l'export et recommencer"
    case .exportIDTaken: "vérifier que ce sont deux candidatures, et non la même envoyée de nouveau"
    case .exportNoRows:
      "refaire l'export quand il y a des réponses ; pour une édition sans dossier, omettre --from"
    case .exportColumnMoved: "corriger la lettre, ou l'omettre"
    // MARK: references
    case .duplicateID: "donner un autre identifiant à l'un des deux, et corriger ce qui y renvoie"
    case .reservedID: "choisir un autre identifiant, par exemple {1}-1"
    case .unknownCriterion: "employer l'identifiant d'un critère de la grille, ou y ajouter celui-ci"
    case .groupHasNoMarks: "noter les critères qu'il contient : son score en découle"
    case .columnsSwapped: "échanger les mots juror et dossier de la première ligne"
    case .unknownJuror: "employer l'identifiant d'un juré du fichier du jury, ou y ajouter celui-ci"
    case .unknownDossier:
      "employer l'identifiant d'un dossier de cette édition, ou ajouter son fichier à « dossiers » "
        + "dans l'édition"
    case .unknownCategory:
      "employer l'identifiant d'une catégorie de la grille, ou ajouter celle-ci à « categories »"
    case .unknownCollege: "employer un collège du fichier du jury, ou y ajouter celui-ci"
    case .unknownScale: "employer le nom d'une échelle de la grille, ou ajouter celle-ci à « scales »"
    case .missingScale:
      "ajouter scale: et le nom d'une des « scales » au critère, ou une fois à la grille pour tous"
    case .unknownPrize: "employer l'identifiant d'un prix de la grille, ou ajouter celui-ci à « prizes »"
    case .unknownFact: "employer l'identifiant que la grille déclare, ou ajouter celui-ci à « facts »"
    case .unknownIndicator: "employer l'identifiant d'un indicateur de la grille ou du catalogue"
    // MARK: rubric
    case .scaleEnds: "écrire la note la plus basse après min: et la plus haute après max:"
    case .stepDoesNotDivide:
      "choisir un pas qui mène exactement de min à max, ou l'omettre pour admettre tout nombre entre les deux"
    case .levelOffScale: "ne nommer que des notes de l'échelle, ou changer son min, son max ou son pas"
    case .ladderHole: "ajouter à « levels » : - {stars: {1}, min: …}"
    case .ladderOrder: "donner à l'étoile {1} un min supérieur à {4}, ou baisser celui de l'étoile {3}"
    case .starOutOfRange: "écrire une étoile de 1 à {2}, ou relever max: dans « stars »"
    case .duplicateStar: "garder l'une des deux"
    case .starWithoutMin:
      "ajouter min: et le score minimal, de 0 à 100 ; sans quota, seule l'étoile 1 peut s'en passer"
    case .unreachableStar: "assouplir cette exigence, ou la supprimer"
    case .starNeverGiven: "lui donner un niveau ou des places, ou baisser max: dans « stars »"
    case .requirementEmpty: "ajouter min: ou max:, comme dans {criterion: publics, min: 60}"
    case .requirementOrder: "échanger les deux, ou corriger l'un d'eux"
    case .quotaWithoutLevels:
      "ajouter levels: avec le score minimal de chaque étoile, ou quota: avec son nombre de places"
    case .criterionNobodyAsked: "corriger son college:, ou ajouter à ce collège des jurés qui notent"
    case .groupKeyOnLeaf: "supprimer {1}:, ou donner à « {2} » ses propres critères"
    case .leafKeyOnGroup: "déplacer {1}: vers les critères que « {2} » contient"
    case .trimmedWithWeights:
      "écrire average: median ou average: mean, ou donner à tous le même poids et confidence: show"
    case .confidenceWithJurorFirst: "écrire confidence: show, ou pool: criterion_first"
    case .geometricZero: "si ce n'est pas voulu, écrire combine: mean"
    case .lotNotLast: "déplacer lot à la fin de la liste : il ne laisse rien à égalité"
    case .duplicateTie: "garder le premier"
    case .quorumOutOfReach: "baisser quorum: dans la grille, ou ajouter des jurés"
    case .minCoverageRange: "écrire une part, par exemple 2/3 ou 75 %"
    // MARK: indicators
    case .populationUndefined:
      "dire qui elle compte et de quelle année, comme dans {value: 30526, definition: municipale, vintage: 2017}"
    case .indicatorUnit: "écrire unit: {3}, ou corriger la formule"
    case .indicatorForm:
      "écrire une formule qui donne un nombre, ou nommer un mot déclaré qui a ses « words »"
    case .jurorKeyOnMeasure: "supprimer {1}:, ou supprimer from: pour faire noter « {2} » par les jurés"
    case .measureKeyWithoutFrom: "ajouter from: et un indicateur, ou supprimer {1}:"
    case .bandsStart:
      "commencer par [{3}, 0] si la plus faible valeur ne vaut rien ; si c'est voulu, écrire {3} à la place de {1}"
    case .curveOrder: "écrire les points par valeur croissante, chaque valeur une fois"
    case .percentOfUnit: "écrire le nombre sans signe %, en {3}"
    case .ratioAboveOne: "écrire un pourcentage ou une part, comme min: 7 %"
    case .levelAveraged: "écrire bands: avec une valeur par niveau, ou relative: percent_rank"
    case .indicatorHasNoMarks: "effacer la réponse : le critère découle des faits du dossier"
    case .smallCells:
      "la publication ne montre là que le résultat, et une étoile ou une place peut encore en dire ; prendre "
        + "un chiffre de groupes plus larges"
    case .chairRecognisable:
      "départager par une autre clé, comme median ou un critère, ou écrire ballots: none ; ne rien changer si chacun "
        + "peut savoir comment la présidence a noté"
    // MARK: formulas and conditions
    case .badFormula:
      #"écrire une formule comme participants / population, ou organisation.kind == "commune""#
    case .unknownField:
      "employer un champ comme organisation.kind ou une donnée déclarée ; un texte se met entre "
        + "guillemets droits"
    case .criterionInFormula:
      "nommer une donnée ou un indicateur ; parmi les exigences d'une étoile, écrire {criterion: {1}, min: …}"
    case .unknownFunction: "employer min, max, sum, abs, share, gap ou known"
    case .ambiguousName: "écrire facts.{1} ou indicators.{1}"
    case .unknownRow: "nommer une des lignes du tableau ; ses guillemets peuvent être omis"
    case .formulaTooDeep: "supprimer des parenthèses, ou en faire plusieurs formules"
    case .formulaTooLong: "en faire plusieurs formules"
    case .formulaTypes: "comparer un nombre à un nombre, un texte à un texte entre guillemets droits"
    case .wrongOperand: "mettre là {3:word}"
    case .unitMismatch:
      "n'additionner, ne soustraire et ne comparer que ce qui a la même unité ; le reste peut se "
        + "multiplier et se diviser"
    case .indicatorCycle: "écrire une de ces formules avec des données seulement"
    case .badUnit: "écrire des mots joints par « * » ou « / », comme persons ou EUR/persons"
    case .factUnit: "donner le chiffre en {3}, ou omettre son unité"
    case .factKind: "lui donner la forme déclarée, ou un autre identifiant"
    // MARK: jury and ballots
    case .twoChairs: "garder role: chair pour l'un, et écrire role: member pour l'autre"
    case .noJuror:
      #"ajouter un juré à « jurors », par exemple - {id: j1, name: "…"} ; un secrétaire n'a pas de bulletin"#
    case .jurorWithoutCollege: "ajouter college: et l'un des collèges du jury"
    case .collegeWithoutJurors: "y ajouter des jurés, ou le retirer de « colleges »"
    case .chairMissing: "écrire role: chair pour un juré, ou retirer chair de « ties »"
    case .recusalRepeated: "garder l'une des deux"
    case .markOffScale: "donner une note de {3} à {4}"
    case .markOffStep: "les notes vont de {3} en {3} ; demander au juré s'il s'agit de {4}"
    case .notAMark:
      "écrire un nombre ou ne rien mettre ; ou, en CSV, NA (sans objet), A (abstention), R (récusé), en YAML na, "
        + "abstain"
    case .ambiguousMark: "écrire la note seule, sans le maximum ni signe %"
    case .naNotAllowed:
      "donner une note ou s'abstenir ; pour l'admettre, ajouter allow_na: true au critère dans la grille"
    case .markByRecused:
      "effacer cette réponse, ou retirer la récusation du fichier du jury si c'est une erreur"
    case .recusedWithAnswers:
      "une récusation vaut pour tout le dossier : effacer les autres réponses, ou le R"
    case .markNotAsked:
      "vider la cellule, ou corriger college:, dossiers: ou categories: de ce juré dans le fichier du jury"
    case .duplicateAnswer: "demander au juré laquelle compte, et effacer l'autre"
    case .secretaryBallot: "retirer ce bulletin, ou écrire role: member dans le fichier du jury"
    case .jurorWithoutBallot:
      "ajouter le fichier à « ballots » dans l'édition, ou vérifier qu'il porte {1} comme juror"
    case .confidenceNotPositive: "écrire un nombre supérieur à 0, ou l'omettre : elle compte alors 1"
    case .commentRequired: "demander au juré de la motiver, et l'ajouter comme comment"
    // MARK: decisions
    case .duplicateDecision: "garder la décision qui compte, et effacer l'autre"
    case .decisionOnExcluded: "effacer cette décision, ou celle qui écarte le dossier"
    case .starsOutOfRange: "écrire un nombre entier de 0 à {2}"
    case .starsWithoutLadder: "ajouter stars: à la grille, ou décider une mention ou un prix"
    // MARK: not in this version
    case .notCompared: "le reste est calculé ; supprimer previous: pour ne plus voir ceci"
    }
  }
}
