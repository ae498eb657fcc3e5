/// An answer as columns keep it: a small number, 0...3 for what is no mark, then one a distinct mark.
package struct AnswerCode: RawRepresentable, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Nothing was written; kept only where a comment stands beside it.
  package static let blank = AnswerCode(rawValue: 0)
  /// Does not apply.
  package static let notApplicable = AnswerCode(rawValue: 1)
  /// Abstains.
  package static let abstain = AnswerCode(rawValue: 2)
  /// Recused from the whole dossier.
  package static let recused = AnswerCode(rawValue: 3)

  /// The code of the first mark of an ``AnswerTable``.
  static let firstMark: UInt32 = 4

  /// Whether it stands for a mark.
  package var isMark: Bool { rawValue >= Self.firstMark }
}

/// The distinct answers of a set of ballots, by code.
struct AnswerTable: Sendable {
  /// The marks, in the order in which they were met; the first has the code ``AnswerCode/firstMark``.
  private(set) var marks: [Rational] = []
  private var codes: [Rational: AnswerCode] = [:]

  /// Returns an answer's code, a new one for a mark not met before.
  mutating func code(of answer: Answer) -> AnswerCode {
    switch answer {
    case .blank: return .blank
    case .notApplicable: return .notApplicable
    case .abstain: return .abstain
    case .recused: return .recused
    case .mark(let mark):
      if let code = codes[mark] { return code }
      let code = AnswerCode(rawValue: AnswerCode.firstMark + UInt32(marks.count))
      marks.append(mark)
      codes[mark] = code
      return code
    }
  }

  /// Returns the answer that a code of this table stands for.
  func answer(_ code: AnswerCode) -> Answer {
    switch code {
    case .blank: .blank
    case .notApplicable: .notApplicable
    case .abstain: .abstain
    case .recused: .recused
    default: .mark(marks[Int(code.rawValue - AnswerCode.firstMark)])
    }
  }
}
