internal import Palmares

extension DiagnosticLanguage {
  /// English.
  static let english = DiagnosticLanguage(
    tag: "en", hintLabel: "hint: ", formulaEnd: "the formula ends where {2:word} was expected",
    operandAdvice: { operand in
      switch operand {
      case "table": "put {3:word} there: a row, as in table[row], or sum(table)"
      case "date": "days can only be compared and subtracted; later - earlier counts the days between them"
      default: nil
      }
    },
    wording: { DiagnosticWording(message: englishMessage($0), advice: englishAdvice($0)) },
    word: { term in
      switch term {
      case "list", "number", "text", "date", "whole number", "table", "condition", "value",
        "part of the dossier":
        "a " + term
      case "map": "a block of keys"
      case "list of maps": "a block of keys for each item"
      case "boolean": "true or false"
      default: nil
      }
    },
    hint: { hint in
      switch hint {
      case .didYouMean(let word): ("did you mean '", word, "'?")
      case .write(let text): ("write: ", text, "")
      case .oneOf(let words): ("one of: ", words.joined(separator: ", "), "")
      case .letterForDigit(let letter, let number): ("the letter \(letter) for a digit? write: ", number, "")
      case .lengthOfMonth(let days, let month, let year):
        ("", "\(English().month(month)) \(year) has \(days) days", "")
      }
    },
    capitals: " (capitals count)",
    summary: { errors, warnings in
      [
        errors > 0 ? "\(errors) \(errors == 1 ? "error" : "errors")" : nil,
        warnings > 0 ? "\(warnings) \(warnings == 1 ? "warning" : "warnings")" : nil,
      ]
      .compactMap(\.self).joined(separator: ", ")
    },
    more: { count, code in "… and \(count) more of [\(code.rawValue)]; --diagnostics json shows all" })
}

extension DiagnosticLanguage {
  /// What is wrong, in English.
  static func englishMessage(_ code: DiagnosticCode) -> String {
    switch code {
    // MARK: files
    case .fileNotFound: "no file '{1}'"
    case .notAFile: "'{1}' is not a file"
    case .unreadableFile: "can't read '{1}' ({2:word})"
    case .fileTooLarge: "'{1}' is too large ({2} bytes, limit {3})"
    case .emptyFile: "'{1}' is empty"
    case .noFileMatches: "no file matches '{1}'"
    case .wrongKind: "a file of kind '{1}' where '{2}' is expected"
    case .missingKind: "the file doesn't begin with its kind"
    case .unsupportedVersion: "version '{2}' of '{1}' is unknown"
    case .severalDocuments: "a second document begins here, and a file of kind '{1}' holds one"
    case .notUTF8: "byte {1} is not UTF-8 text"
    case .utf16: "the file is in UTF-16, not UTF-8"
    case .windows1252: "the file is in Windows-1252, not UTF-8 (byte {1})"
    // MARK: YAML
    case .malformedYAML: "this is not valid YAML: {1:word}"
    case .tabIndentation: "this line is indented with a tab"
    case .colonInText: "the colon in this text makes YAML look for another key"
    case .hashInText: "' #' cuts the text short: '{1}' is lost"
    case .hashEmptiesText: "'{1}' is empty: YAML takes '{2}' for a comment"
    case .commentAfterText: "'{1}' is a comment, not part of the text"
    case .duplicateKey: "'{1}' is already given on line {2}"
    case .nestingTooDeep: "more than {1} levels inside one another"
    case .tooManyNodes: "more than {1} values in one file"
    case .aliasCycle: "'{1}' contains itself"
    case .unsupportedTag: "the tag '{1}' is not read"
    case .splitDecimal: "inside brackets, the comma splits the number {1} in two"
    case .ambiguousScalar: "'{1}' is read as written here, but another YAML reader makes it {2:word}"
    // MARK: values
    case .unknownKey: "unknown key '{1}' ({2:word})"
    case .missingKey: "the key '{1}' is missing ({2:word})"
    case .wrongType: "'{1}' takes {2:word}, not {3:word}"
    case .unknownWord: "'{2}' doesn't know the word '{1}'"
    case .badNumber: "'{2}' takes a number, not '{1}'"
    case .numberTooLong: "a number of more than {1} characters"
    case .numberOutOfRange: "{1} is out of range for '{2}'"
    case .percentIsAShare: "'{2}: {1}' is the number {3}"
    case .ambiguousNumber: "'{1}' can be read as two different numbers"
    case .unitInNumber:
      "'{1}' in '{2}' has its unit, {3}, in the number's place"
    case .onlyOneOf: "'{1}' can't stand beside '{2}': only one of them may be given"
    case .endsSwapped: "the ends {1} and {2} are swapped"
    case .badID: "'{1}' can't be an id"
    case .badDate: "'{1}' is not a date"
    case .blankText: "'{1}' is blank"
    case .emptyList: "the list '{1}' is empty"
    // MARK: CSV
    case .csvMissingColumn: "the column '{1}' is missing"
    case .csvUnknownColumn: "unknown column '{1}'"
    case .csvDuplicateColumn: "the column '{1}' appears twice"
    case .csvEmpty: "the table '{1}' is empty"
    case .csvNoHeader: "the file has no line of headers"
    case .csvNoRows: "no row follows the headers"
    case .unterminatedQuote: "the quote opened here is never closed"
    case .strayQuote: "a quote stands where the cell should go on or end"
    case .raggedRow: "cells in this row: {1}, columns in the header: {2}"
    case .rowWithoutID: "this row has no '{1}'"
    // MARK: exports of forms
    case .exportCellUnread: "'{1}' in the column '{2}' is not read as {3:word}; it is kept in unplaced.csv"
    case .exportCellAmbiguous:
      "'{1}' in the column '{2}' can be {3} or {4}, and nothing decides; it is kept in unplaced.csv"
    case .exportUnitUnlike:
      "the cell '{1}' of column {2} counts {3}, and the column {4}"
    case .exportReadingChosen: "'{1}' in the column '{2}' is read as {3}; such cells in this column: {4}"
    case .exportRowRepeated: "row {1} says the same as row {2}: one dossier is made of both"
    case .exportRowNameless: "row {1} names no candidate; its cells are kept in unplaced.csv"
    case .exportIDTaken: "the id '{1}' is that of row {3}: this dossier is called '{2}'"
    case .exportNoRows: "no row follows the header: there is no candidate"
    case .exportColumnMoved:
      "the column '{1}' is {3} in this export, not {2}; its header counts"
    // MARK: references
    case .duplicateID: "the id '{1}' is already taken ({2:word}, {3})"
    case .reservedID: "'{1}' can't be a criterion's id: ballots or ties use the word"
    case .unknownCriterion: "no criterion '{1}'"
    case .groupHasNoMarks: "'{1}' is a group, which nobody marks"
    case .columnsSwapped: "'{1}' is a dossier and '{2}' a juror: each stands in the other's place"
    case .unknownJuror: "no juror '{1}'"
    case .unknownDossier: "no dossier '{1}'"
    case .unknownCategory: "no category '{1}'"
    case .unknownCollege: "no college '{1}'"
    case .unknownScale: "no scale '{1}'"
    case .missingScale: "the criterion '{1}' has no scale"
    case .unknownPrize: "no prize '{1}'"
    case .unknownFact: "no fact '{1}' is declared, only one much like it"
    case .unknownIndicator: "no indicator '{1}'"
    // MARK: rubric
    case .scaleEnds: "the 'min' of scale '{1}' is not below its 'max'"
    case .stepDoesNotDivide: "the step {2} doesn't divide the scale '{1}'"
    case .levelOffScale: "{1} is not a mark of the scale '{2}'"
    case .ladderHole: "star {1} has no level"
    case .ladderOrder: "star {1} asks {2}, which is not more than the {4} of star {3}"
    case .starOutOfRange: "star {1} is outside 1 to {2}"
    case .duplicateStar: "star {1} appears twice"
    case .starWithoutMin: "star {1} has no 'min'"
    case .unreachableStar: "no dossier can reach star {1}: {2}"
    case .starNeverGiven: "star {1} is never given: neither 'levels' nor 'quota' gives it a place"
    case .requirementEmpty: "this requirement asks for nothing"
    case .requirementOrder: "the min {1} is above the max {2}"
    case .quotaWithoutLevels: "'stars' has neither 'levels' nor a 'quota'"
    case .criterionNobodyAsked: "no juror is asked the criterion '{1}'"
    case .groupKeyOnLeaf: "'{1}' belongs to a group, and jurors mark '{2}'"
    case .leafKeyOnGroup: "'{1}' belongs to what jurors mark, and '{2}' is a group"
    case .trimmedWithWeights: "a trimmed mean doesn't go with jurors of unequal weight"
    case .confidenceWithJurorFirst: "'confidence: weight' doesn't go with 'pool: juror_first'"
    case .geometricZero: "the lowest mark on one criterion makes all of '{1}' zero"
    case .lotNotLast: "the lot is not the last of the 'ties'"
    case .duplicateTie: "'{1}' appears twice in 'ties'"
    case .quorumOutOfReach: "a quorum of {1} is out of reach (jurors who mark: {2})"
    case .minCoverageRange: "'min_coverage' is {1}, outside 0 to 1"
    // MARK: indicators
    case .populationUndefined: "the population '{1}' doesn't state: {2}"
    case .indicatorUnit: "the indicator '{1}' states {2}, and its formula gives {3}"
    case .indicatorForm: "the formula of '{1}' gives {2:word}, not a number"
    case .jurorKeyOnMeasure: "'{1}' belongs to what jurors mark, and an indicator marks '{2}'"
    case .measureKeyWithoutFrom: "'{1}' belongs to what an indicator marks, and '{2}' has no 'from'"
    case .bandsStart: "the bands begin at {1}, and what is below is worth {2} as well"
    case .curveOrder: "the point {1} is not above the {2} before it"
    case .percentOfUnit: "{1} of '{2}', which counts {3}"
    case .ratioAboveOne: "{1} is more than all of '{2}', which is a share of 1"
    case .levelAveraged: "'{1}' is a level, whose distances '{2}' would measure"
    case .indicatorHasNoMarks: "an indicator marks '{1}', so jurors can't"
    case .smallCells:
      "the {1:word} '{2}' tells of groups of fewer than {4} people; dossiers concerned: {3}"
    case .chairRecognisable:
      "the ballots are published under pseudonyms, and this key tells which one is the chair's"
    // MARK: formulas and conditions
    case .badFormula: "'{1}' where {2:word} was expected"
    case .unknownField: "a dossier has no field or fact '{1}'"
    case .criterionInFormula:
      "'{1}' is a criterion, and no formula or condition knows its score"
    case .unknownFunction: "there is no function '{1}'"
    case .ambiguousName: "'{1}' is a declared fact and an indicator; the fact is taken"
    case .unknownRow: "the table '{2}' has no row '{1}'"
    case .formulaTooDeep: "a formula of more than {1} levels"
    case .formulaTooLong: "a formula of more than {1} characters"
    case .formulaTypes: "can't compare {1:word} with {2:word}"
    case .wrongOperand: "'{1}' is {2:word} where {3:word} is needed"
    case .unitMismatch: "'{1}' is in {2}, '{3}' in {4}"
    case .indicatorCycle: "an indicator that needs itself: {1}"
    case .badUnit: "'{1}' is no unit"
    case .factUnit: "the unit of '{1}' is {2} here and {3} where it is declared"
    case .factKind: "'{1}' is {2:word} here and {3:word} where it is declared"
    // MARK: jury and ballots
    case .twoChairs: "'{1}' and '{2}' both chair the jury"
    case .noJuror: "no member of the jury marks"
    case .jurorWithoutCollege: "the juror '{1}' has no college"
    case .collegeWithoutJurors: "the college '{1}' has no juror who marks"
    case .chairMissing: "'ties' asks the chair, and the jury has none"
    case .recusalRepeated: "'{1}' is recused from '{2}' twice"
    case .markOffScale: "the mark {1} is off the scale of '{2}'"
    case .markOffStep: "the mark {1} is not on a step of '{2}'"
    case .notAMark: "'{1}' is not a mark"
    case .ambiguousMark: "'{1}' on '{2}' is a number below the mark that it looks like"
    case .naNotAllowed: "the criterion '{1}' can't be not applicable"
    case .markByRecused: "'{1}' is recused from '{2}' ({4}) and answers '{3}' there"
    case .recusedWithAnswers: "'{1}' recuses from '{2}' and also answers there"
    case .markNotAsked: "'{1}' is not asked '{3}' on '{2}' (other {4:word})"
    case .duplicateAnswer: "'{1}' already answers '{3}' on '{2}' ({4})"
    case .secretaryBallot: "'{1}' is the secretary and has no ballot"
    case .jurorWithoutBallot: "no ballot from the juror '{1}'"
    case .confidenceNotPositive: "the confidence '{1}' is not a number above 0"
    case .commentRequired: "the mark {1} on '{2}' comes without its comment"
    // MARK: decisions
    case .duplicateDecision: "a decision on the {1:word} of '{2}' stands already ({3})"
    case .decisionOnExcluded: "'{1}' is disqualified or withdrawn: it takes no stars, mention or prize"
    case .starsOutOfRange: "stars decided: {1}, outside 0 to {2}"
    case .starsWithoutLadder: "the rubric has no stars to decide"
    // MARK: not in this version
    case .notCompared: "'{1}' is not compared with this edition: this version doesn't do it"
    }
  }
}
