internal import Palmares

extension DiagnosticLanguage {
  /// What to type instead, in English.
  static func englishAdvice(_ code: DiagnosticCode) -> String {
    switch code {
    // MARK: files
    case .fileNotFound:
      "check the spelling; a path starts from the folder of the file that names it, with '/' between folders"
    case .notAFile: "name a file; for all the files of a folder, write a pattern such as dossiers/*.yaml"
    case .unreadableFile: "close it in other programs, and check that you are allowed to open it"
    case .fileTooLarge: "check that it is the right file, or split it into several"
    case .emptyFile: "fill it in or remove it; a YAML file begins with its kind, such as palmares: jury/1"
    case .noFileMatches:
      "check the folder and the ending; '*' stands for any part of a name, as in ballots/*.csv"
    case .wrongKind: "check the path that leads here; the right file begins with palmares: {2}/1"
    case .missingKind: "write as the first line: palmares: {1}/1"
    case .unsupportedVersion:
      "write palmares: {1}/1, or use the version of palmares that the file was written for"
    case .severalDocuments: "remove the line '---', or put what follows it in a file of its own"
    case .notUTF8: "save the file again as UTF-8; in Excel: Save As, type 'CSV UTF-8 (Comma delimited)'"
    case .utf16:
      "in Excel: Save As, type 'CSV UTF-8 (Comma delimited)', not 'Unicode Text'; elsewhere: encoding UTF-8"
    case .windows1252: "in Excel: Save As, type 'CSV UTF-8 (Comma delimited)'; elsewhere: encoding UTF-8"
    // MARK: YAML
    case .malformedYAML:
      "check the indentation of this line and the one before, and put texts between double quotes"
    case .tabIndentation: "replace the tab by two spaces"
    case .colonInText: #"put the whole text between double quotes: title: "Lyon : ma ville""#
    case .hashInText: #"put the whole text between double quotes: "…""#
    case .hashEmptiesText: #"put the text between double quotes: {1}: "…""#
    case .commentAfterText:
      "if it is text, put all of it between double quotes; if not, give the comment a line of its own"
    case .duplicateKey: "keep one of the two"
    case .nestingTooDeep: "check the indentation, and that each bracket is closed"
    case .tooManyNodes: "split the file, and write repeated parts out instead of using aliases (*name)"
    case .aliasCycle: "write the value out in place of the alias"
    case .unsupportedTag: "remove it; if it is the beginning of a text, put the text between double quotes"
    case .splitDecimal: "write the decimals after a point, such as 3.5"
    case .ambiguousScalar: #"put it between double quotes: "{1}""#
    // MARK: values
    case .unknownKey: "check its spelling, and that its indentation puts it in the right block"
    case .missingKey: "add a line {1}: …"
    case .wrongType:
      "write {2:word} after '{1}:'; the items of a list stand between [ ], the keys of a block between { }"
    case .unknownWord:
      "check the spelling: words are in English and lower case, whatever the language of the edition"
    case .badNumber: "write the number alone, such as 12, 3.5, 7 % or 2/3"
    case .numberTooLong: "round it"
    case .numberOutOfRange: "what '{2}' takes: {3:word}"
    case .percentIsAShare: "a percent sign divides by 100; leave it out where its neighbours have none"
    case .ambiguousNumber: "write it without a separator of thousands: 1234, or 1.234 if these are decimals"
    case .unitInNumber:
      "write the number alone; the unit of a fact goes after unit:, in CSV into a column of its own, facts.….unit"
    case .onlyOneOf: "keep the one that is meant, and delete the other"
    case .endsSwapped: "write the lower end first"
    case .badID:
      "use the letters a to z without accents or capitals, digits, '-' and '_', such as ville-de-cachan"
    case .badDate: "write year, month, day: 2020-10-05"
    case .blankText: "write the text, or remove the key"
    case .emptyList: "add an item, or remove the key"
    // MARK: CSV
    case .csvMissingColumn: "write {1} in the first line, and a value in each row under it"
    case .csvUnknownColumn: "correct the word in the first line, or delete the column"
    case .csvDuplicateColumn: "delete one of the two, or correct its header"
    case .csvEmpty:
      "export the table again, the names of its columns in the first line, such as {2}; or remove the file"
    case .csvNoHeader: "write the names of the columns in the first line, such as {1}"
    case .csvNoRows: "add the rows, or remove the file"
    case .unterminatedQuote: #"add a " at the end of the cell; inside it, a quote is written twice: """#
    case .strayQuote:
      #"put the whole cell between quotes, and write each quote inside it twice: "le ""grand"" débat""#
    case .raggedRow:
      "put a cell that holds a comma or a semicolon between double quotes, and make the cells {2} in all"
    case .rowWithoutID: "fill in the column {1}, also where a merged cell left it empty; or delete the row"
    // MARK: exports of forms
    case .exportCellUnread:
      "write it into the dossier by hand, or correct the cell in the export and write another folder"
    case .exportUnitUnlike:
      "it is kept in unplaced.csv; correct the cell, or the column's unit in mapping.yaml"
    case .exportReadingChosen:
      "if it means something else, say so below the column in mapping.yaml (dates: month_first, decimals: point…) "
        + "and start again with --mapping"
    case .exportCellAmbiguous:
      "say below the column in mapping.yaml dates: day_first or month_first (of a number decimals: comma or point), "
        + "and start again with --mapping"
    case .exportRowRepeated: "nothing to do if the form was sent twice"
    case .exportRowNameless: "if it is a candidate's, give it a title in the export and write another folder"
    case .exportIDTaken: "check that these are two candidates, not one that was sent again"
    case .exportNoRows:
      "export again once there are answers; for an edition without dossiers, leave out --from"
    case .exportColumnMoved: "correct the letter, or leave it out"
    // MARK: references
    case .duplicateID: "give one of the two another id, and correct what refers to it"
    case .reservedID: "choose another id, such as {1}-1"
    case .unknownCriterion: "use the id of a criterion of the rubric, or add this one to it"
    case .groupHasNoMarks: "mark the criteria inside it: its score comes from them"
    case .columnsSwapped: "exchange the two words juror and dossier in the first line"
    case .unknownJuror: "use the id of a juror of the jury file, or add this one to it"
    case .unknownDossier:
      "use the id of a dossier of this edition, or add its file to 'dossiers' in the edition"
    case .unknownCategory: "use the id of a category of the rubric, or add this one to 'categories'"
    case .unknownCollege: "use a college of the jury file, or add this one to it"
    case .unknownScale: "use the name of a scale of the rubric, or add this one to 'scales'"
    case .missingScale:
      "add scale: and the name of one of the 'scales' to the criterion, or once to the rubric for all of them"
    case .unknownPrize: "use the id of a prize of the rubric, or add this one to 'prizes'"
    case .unknownFact: "use the id that the rubric declares, or declare this one under 'facts' too"
    case .unknownIndicator: "use the id of an indicator of the rubric or of the catalogue"
    // MARK: rubric
    case .scaleEnds: "write the lowest mark after min: and the highest after max:"
    case .stepDoesNotDivide:
      "choose a step that leads from min to max exactly, or leave it out to take any number between them"
    case .levelOffScale: "name only marks that the scale has, or change its min, max or step"
    case .ladderHole: "add to 'levels': - {stars: {1}, min: …}"
    case .ladderOrder: "give star {1} a min above {4}, or lower the min of star {3}"
    case .starOutOfRange: "write a star from 1 to {2}, or raise max: in 'stars'"
    case .duplicateStar: "keep one of the two"
    case .starWithoutMin:
      "add min: and the least score from 0 to 100; without a quota, only star 1 may do without"
    case .unreachableStar: "loosen this requirement, or remove it"
    case .starNeverGiven: "give it a level or places, or lower max: in 'stars'"
    case .requirementEmpty: "add min: or max:, as in {criterion: publics, min: 60}"
    case .requirementOrder: "exchange the two, or correct one"
    case .quotaWithoutLevels:
      "add levels: with the least score of each star, or quota: with its number of places"
    case .criterionNobodyAsked: "correct its college:, or add jurors who mark to that college"
    case .groupKeyOnLeaf: "remove {1}:, or give '{2}' criteria of its own"
    case .leafKeyOnGroup: "move {1}: to the criteria inside '{2}'"
    case .trimmedWithWeights:
      "write average: median or average: mean, or give all jurors the same weight and confidence: show"
    case .confidenceWithJurorFirst: "write confidence: show, or pool: criterion_first"
    case .geometricZero: "if this is not meant, write combine: mean"
    case .lotNotLast: "move lot to the end of the list: it leaves nothing equal"
    case .duplicateTie: "keep the first"
    case .quorumOutOfReach: "lower quorum: in the rubric, or add jurors"
    case .minCoverageRange: "write a share, such as 2/3 or 75 %"
    // MARK: indicators
    case .populationUndefined:
      "say whom it counts and of which year, as in {value: 30526, definition: municipale, vintage: 2017}"
    case .indicatorUnit: "write unit: {3}, or correct the formula"
    case .indicatorForm: "write a formula that gives a number, or name a declared word that has 'words'"
    case .jurorKeyOnMeasure: "remove {1}:, or remove from: to have '{2}' marked by jurors"
    case .measureKeyWithoutFrom: "add from: and an indicator, or remove {1}:"
    case .bandsStart:
      "begin with [{3}, 0] if the least value is worth nothing; if it is meant, write {3} in the place of {1}"
    case .curveOrder: "write the points by rising value, each value once"
    case .percentOfUnit: "write the number without its percent sign, in {3}"
    case .ratioAboveOne: "write a percentage or a share, as in min: 7 %"
    case .levelAveraged: "write bands: with a worth for each level, or relative: percent_rank"
    case .indicatorHasNoMarks: "delete the answer: the criterion follows from the dossier's facts"
    case .smallCells:
      "the publication shows the result alone there, and a star or a place may still tell; ask a figure of larger groups"
    case .chairRecognisable:
      "part ties by another key, such as median or a criterion, or write ballots: none; leave it where everybody may know how the chair marked"
    // MARK: formulas and conditions
    case .badFormula: #"write a formula such as participants / population, or organisation.kind == "commune""#
    case .unknownField:
      "use a field such as organisation.kind or a declared fact; a text goes between double quotes"
    case .criterionInFormula:
      "name a fact or an indicator; among the requirements of a star write {criterion: {1}, min: …}"
    case .unknownFunction: "use min, max, sum, abs, share, gap or known"
    case .ambiguousName: "write facts.{1} or indicators.{1}"
    case .unknownRow: "name one of the table's rows; quotes around it may be left out"
    case .formulaTooDeep: "remove parentheses, or make several formulas of it"
    case .formulaTooLong: "make several formulas of it"
    case .formulaTypes: "compare a number with a number, a text with a text between double quotes"
    case .wrongOperand: "put {3:word} there"
    case .unitMismatch:
      "add, subtract and compare only what has the same unit; others can be multiplied and divided"
    case .indicatorCycle: "write one of these formulas with facts alone"
    case .badUnit: "write words joined by '*' or '/', such as persons or EUR/persons"
    case .factUnit: "state the figure in {3}, or leave its unit out"
    case .factKind: "give it the form that is declared, or another id"
    // MARK: jury and ballots
    case .twoChairs: "keep role: chair for one of them, and write role: member for the other"
    case .noJuror: #"add a juror to 'jurors', such as - {id: j1, name: "…"}; a secretary has no ballot"#
    case .jurorWithoutCollege: "add college: and one of the jury's colleges"
    case .collegeWithoutJurors: "add jurors to it, or remove it from 'colleges'"
    case .chairMissing: "write role: chair for one juror, or remove chair from 'ties'"
    case .recusalRepeated: "keep one of the two"
    case .markOffScale: "give a mark from {3} to {4}"
    case .markOffStep: "marks go by steps of {3}; ask the juror whether {4} is meant"
    case .notAMark:
      "write a number or leave it empty; or, in CSV, NA (does not apply), A (abstains), R (recused), in YAML "
        + "na, abstain"
    case .ambiguousMark: "write the mark alone, without the highest one or a percent sign"
    case .naNotAllowed:
      "give a mark or abstain; to allow it, add allow_na: true to the criterion in the rubric"
    case .markByRecused: "delete this answer, or take the recusal out of the jury file if it is a mistake"
    case .recusedWithAnswers: "a recusal holds for the whole dossier: delete the other answers, or the R"
    case .markNotAsked:
      "empty the cell, or correct the juror's college:, dossiers: or categories: in the jury file"
    case .duplicateAnswer: "ask the juror which one counts, and delete the other"
    case .secretaryBallot: "remove this ballot, or write role: member in the jury file"
    case .jurorWithoutBallot: "add the file to 'ballots' in the edition, or check that it says {1} as juror"
    case .confidenceNotPositive: "write a number above 0, or leave it out: it then counts 1"
    case .commentRequired: "ask the juror to say why, and add it as comment"
    // MARK: decisions
    case .duplicateDecision: "keep the decision that counts, and delete the other"
    case .decisionOnExcluded: "delete this decision, or the one that takes the dossier out"
    case .starsOutOfRange: "write a whole number from 0 to {2}"
    case .starsWithoutLadder: "add stars: to the rubric, or decide a mention or a prize"
    // MARK: not in this version
    case .notCompared: "the rest is computed; remove previous: to silence this"
    }
  }
}
