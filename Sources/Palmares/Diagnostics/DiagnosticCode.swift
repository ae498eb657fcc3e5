/// What is wrong with an input; the raw value is what people and programs see, and never changes its meaning.
///
/// Each case says in its comment what its diagnostic's arguments are, in order.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // MARK: files
  /// Arguments: path.
  case fileNotFound = "file-not-found"
  /// Arguments: path.
  case notAFile = "not-a-file"
  /// Arguments: path, reason.
  case unreadableFile = "unreadable-file"
  /// Arguments: path, size, limit.
  case fileTooLarge = "file-too-large"
  /// Arguments: path.
  case emptyFile = "empty-file"
  /// Arguments: pattern.
  case noFileMatches = "no-file-matches"
  /// Arguments: kind found, kind expected.
  case wrongKind = "wrong-kind"
  /// Arguments: kind expected.
  case missingKind = "missing-kind"
  /// Arguments: kind, version.
  case unsupportedVersion = "unsupported-version"
  /// Arguments: kind.
  case severalDocuments = "several-documents"
  /// Arguments: byte in hexadecimal.
  case notUTF8 = "not-utf8"
  /// Arguments: none.
  case utf16 = "utf16"
  /// Arguments: byte in hexadecimal.
  case windows1252 = "windows-1252"

  // MARK: YAML
  /// Arguments: the parser's words.
  case malformedYAML = "malformed-yaml"
  /// Arguments: none.
  case tabIndentation = "tab-indentation"
  /// Arguments: none.
  case colonInText = "colon-in-text"
  /// Arguments: what was cut.
  case hashInText = "hash-in-text"
  /// Arguments: key, what was lost.
  case hashEmptiesText = "hash-empties-text"
  /// Arguments: the comment.
  case commentAfterText = "comment-after-text"
  /// Arguments: key, line of the first.
  case duplicateKey = "duplicate-key"
  /// Arguments: limit.
  case nestingTooDeep = "nesting-too-deep"
  /// Arguments: limit.
  case tooManyNodes = "too-many-nodes"
  /// Arguments: anchor.
  case aliasCycle = "alias-cycle"
  /// Arguments: tag.
  case unsupportedTag = "unsupported-tag"
  /// Arguments: what was meant.
  case splitDecimal = "split-decimal"
  /// Arguments: text, what another reader makes of it.
  case ambiguousScalar = "ambiguous-scalar"

  // MARK: values
  /// Arguments: key, kind of map.
  case unknownKey = "unknown-key"
  /// Arguments: key, kind of map.
  case missingKey = "missing-key"
  /// Arguments: key, form expected, form found.
  case wrongType = "wrong-type"
  /// Arguments: word, key.
  case unknownWord = "unknown-word"
  /// Arguments: text, key.
  case badNumber = "bad-number"
  /// Arguments: limit.
  case numberTooLong = "number-too-long"
  /// Arguments: text, key, range.
  case numberOutOfRange = "number-out-of-range"
  /// Arguments: text, key, the number that it is.
  case percentIsAShare = "percent-is-a-share"
  /// Arguments: text.
  case ambiguousNumber = "ambiguous-number"
  /// Arguments: text, key, unit.
  case unitInNumber = "unit-in-number"
  /// Arguments: key, the key that it can't stand beside.
  case onlyOneOf = "only-one-of"
  /// Arguments: first end, second end.
  case endsSwapped = "ends-swapped"
  /// Arguments: id.
  case badID = "bad-id"
  /// Arguments: text.
  case badDate = "bad-date"
  /// Arguments: key.
  case blankText = "blank-text"
  /// Arguments: key.
  case emptyList = "empty-list"

  // MARK: CSV
  /// Arguments: column.
  case csvMissingColumn = "csv-missing-column"
  /// Arguments: column.
  case csvUnknownColumn = "csv-unknown-column"
  /// Arguments: column.
  case csvDuplicateColumn = "csv-duplicate-column"
  /// Arguments: path, headers that it may begin with.
  case csvEmpty = "csv-empty"
  /// Arguments: headers that it may begin with.
  case csvNoHeader = "csv-no-header"
  /// Arguments: none.
  case csvNoRows = "csv-no-rows"
  /// Arguments: none.
  case unterminatedQuote = "unterminated-quote"
  /// Arguments: none.
  case strayQuote = "stray-quote"
  /// Arguments: cells, columns.
  case raggedRow = "ragged-row"
  /// Arguments: column.
  case rowWithoutID = "row-without-id"

  // MARK: exports of forms
  /// Arguments: text, column, what it had to be.
  case exportCellUnread = "export-cell-unread"
  /// Arguments: text, column, one reading, the other.
  case exportCellAmbiguous = "export-cell-ambiguous"
  /// Arguments: text, column, its unit, the column's.
  case exportUnitUnlike = "export-unit-unlike"
  /// Arguments: text, column, what was read, how many such cells.
  case exportReadingChosen = "export-reading-chosen"
  /// Arguments: row, row of the first.
  case exportRowRepeated = "export-row-repeated"
  /// Arguments: row.
  case exportRowNameless = "export-row-nameless"
  /// Arguments: id wanted, id given, row of the first.
  case exportIDTaken = "export-id-taken"

  /// Arguments: none.
  case exportNoRows = "export-no-rows"
  /// Arguments: header, letter stated, letter found.
  case exportColumnMoved = "export-column-moved"

  // MARK: references
  /// Arguments: id, what it names, place of the first.
  case duplicateID = "duplicate-id"
  /// Arguments: id.
  case reservedID = "reserved-id"
  /// Arguments: id.
  case unknownCriterion = "unknown-criterion"
  /// Arguments: id.
  case groupHasNoMarks = "group-has-no-marks"
  /// Arguments: id.
  case unknownJuror = "unknown-juror"
  /// Arguments: what is given as a juror, what is given as a dossier.
  case columnsSwapped = "columns-swapped"
  /// Arguments: id.
  case unknownDossier = "unknown-dossier"
  /// Arguments: id.
  case unknownCategory = "unknown-category"
  /// Arguments: id.
  case unknownCollege = "unknown-college"
  /// Arguments: name.
  case unknownScale = "unknown-scale"
  /// Arguments: criterion.
  case missingScale = "missing-scale"
  /// Arguments: id.
  case unknownPrize = "unknown-prize"
  /// Arguments: id.
  case unknownFact = "unknown-fact"
  /// Arguments: id.
  case unknownIndicator = "unknown-indicator"

  // MARK: rubric
  /// Arguments: scale.
  case scaleEnds = "scale-ends"
  /// Arguments: scale, step.
  case stepDoesNotDivide = "step-does-not-divide"
  /// Arguments: mark, scale.
  case levelOffScale = "level-off-scale"
  /// Arguments: star.
  case ladderHole = "ladder-hole"
  /// Arguments: star, min, star below, min below.
  case ladderOrder = "ladder-order"
  /// Arguments: star, most.
  case starOutOfRange = "star-out-of-range"
  /// Arguments: star.
  case duplicateStar = "duplicate-star"
  /// Arguments: star.
  case starWithoutMin = "star-without-min"
  /// Arguments: star, requirement.
  case unreachableStar = "unreachable-star"
  /// Arguments: star.
  case starNeverGiven = "star-never-given"
  /// Arguments: none.
  case requirementEmpty = "requirement-empty"
  /// Arguments: min, max.
  case requirementOrder = "requirement-order"
  /// Arguments: none.
  case quotaWithoutLevels = "quota-without-levels"
  /// Arguments: criterion.
  case criterionNobodyAsked = "criterion-nobody-asked"
  /// Arguments: key, criterion.
  case groupKeyOnLeaf = "group-key-on-leaf"
  /// Arguments: key, criterion.
  case leafKeyOnGroup = "leaf-key-on-group"
  /// Arguments: none.
  case trimmedWithWeights = "trimmed-with-weights"
  /// Arguments: none.
  case confidenceWithJurorFirst = "confidence-with-juror-first"
  /// Arguments: criterion.
  case geometricZero = "geometric-zero"
  /// Arguments: none.
  case lotNotLast = "lot-not-last"
  /// Arguments: key.
  case duplicateTie = "duplicate-tie"
  /// Arguments: quorum, jurors.
  case quorumOutOfReach = "quorum-out-of-reach"
  /// Arguments: value.
  case minCoverageRange = "min-coverage-range"

  // MARK: indicators
  /// Arguments: fact, keys that it lacks.
  case populationUndefined = "population-undefined"
  /// Arguments: indicator, unit stated, unit of the formula.
  case indicatorUnit = "indicator-unit"
  /// Arguments: indicator, what its formula gives.
  case indicatorForm = "indicator-form"
  /// Arguments: key, criterion.
  case jurorKeyOnMeasure = "juror-key-on-indicator"
  /// Arguments: key, criterion.
  case measureKeyWithoutFrom = "indicator-key-without-from"
  /// Arguments: value, the one before.
  case curveOrder = "curve-order"
  /// Arguments: the first step's value, what it is worth, the least value.
  case bandsStart = "bands-start"
  /// Arguments: percentage, indicator, unit.
  case percentOfUnit = "percent-of-a-unit"
  /// Arguments: number, indicator.
  case ratioAboveOne = "ratio-above-one"
  /// Arguments: indicator, scale.
  case levelAveraged = "level-averaged"
  /// Arguments: criterion.
  case indicatorHasNoMarks = "indicator-has-no-marks"
  /// Arguments: what depends on them, its name, how many dossiers, the least count shown.
  case smallCells = "small-cells"
  /// Arguments: none.
  case chairRecognisable = "chair-recognisable"

  // MARK: formulas and conditions
  /// Arguments: what stands there, what was expected.
  case badFormula = "bad-formula"
  /// Arguments: name.
  case unknownField = "unknown-field"
  /// Arguments: criterion.
  case criterionInFormula = "criterion-in-formula"
  /// Arguments: name.
  case unknownFunction = "unknown-function"
  /// Arguments: name.
  case ambiguousName = "ambiguous-name"
  /// Arguments: row, table.
  case unknownRow = "unknown-row"
  /// Arguments: limit.
  case formulaTooDeep = "formula-too-deep"
  /// Arguments: limit.
  case formulaTooLong = "formula-too-long"
  /// Arguments: left, right.
  case formulaTypes = "formula-types"
  /// Arguments: operand, what it is, what is needed.
  case wrongOperand = "wrong-operand"
  /// Arguments: left, its unit, right, its unit.
  case unitMismatch = "unit-mismatch"
  /// Arguments: the indicators on the way round.
  case indicatorCycle = "indicator-cycle"
  /// Arguments: text.
  case badUnit = "bad-unit"
  /// Arguments: fact, unit stated, unit declared.
  case factUnit = "fact-unit"
  /// Arguments: fact, what it is, what is declared.
  case factKind = "fact-kind"

  // MARK: jury and ballots
  /// Arguments: first, second.
  case twoChairs = "two-chairs"
  /// Arguments: none.
  case noJuror = "no-juror"
  /// Arguments: juror.
  case jurorWithoutCollege = "juror-without-college"
  /// Arguments: college.
  case collegeWithoutJurors = "college-without-jurors"
  /// Arguments: none.
  case chairMissing = "chair-missing"
  /// Arguments: juror, dossier.
  case recusalRepeated = "recusal-repeated"
  /// Arguments: mark, criterion, lowest, highest.
  case markOffScale = "mark-off-scale"
  /// Arguments: mark, criterion, step, nearest.
  case markOffStep = "mark-off-step"
  /// Arguments: text.
  case notAMark = "not-a-mark"
  /// Arguments: text, criterion.
  case ambiguousMark = "ambiguous-mark"
  /// Arguments: criterion.
  case naNotAllowed = "na-not-allowed"
  /// Arguments: juror, dossier, criterion, place of the recusal.
  case markByRecused = "mark-by-recused"
  /// Arguments: juror, dossier.
  case recusedWithAnswers = "recused-with-answers"
  /// Arguments: juror, dossier, criterion, reason.
  case markNotAsked = "mark-not-asked"
  /// Arguments: juror, dossier, criterion, place of the first.
  case duplicateAnswer = "duplicate-answer"
  /// Arguments: juror.
  case secretaryBallot = "secretary-ballot"
  /// Arguments: juror.
  case jurorWithoutBallot = "juror-without-ballot"
  /// Arguments: text.
  case confidenceNotPositive = "confidence-not-positive"
  /// Arguments: mark, criterion.
  case commentRequired = "comment-required"

  // MARK: decisions
  /// Arguments: what is decided, its id, place of the first.
  case duplicateDecision = "duplicate-decision"
  /// Arguments: dossier.
  case decisionOnExcluded = "decision-on-excluded"
  /// Arguments: stars, most.
  case starsOutOfRange = "stars-out-of-range"
  /// Arguments: none.
  case starsWithoutLadder = "stars-without-ladder"

  // MARK: not in this version
  /// Arguments: path.
  case notCompared = "not-compared"

  /// Whether it keeps the input from being used.
  public var severity: DiagnosticSeverity {
    switch self {
    case .commentAfterText, .ambiguousScalar, .percentIsAShare, .csvNoRows, .starNeverGiven, .geometricZero,
      .chairMissing,
      .recusalRepeated, .populationUndefined, .jurorWithoutBallot, .commentRequired, .notCompared,
      .exportCellUnread, .exportCellAmbiguous, .exportUnitUnlike, .exportReadingChosen, .exportRowRepeated,
      .exportRowNameless,
      .exportIDTaken,
      .smallCells, .chairRecognisable, .exportColumnMoved, .ratioAboveOne, .ambiguousName, .bandsStart:
      .warning
    default: .error
    }
  }
}
