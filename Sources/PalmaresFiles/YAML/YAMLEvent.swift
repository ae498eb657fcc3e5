package import Palmares

/// A place in a buffer of YAML.
package struct YAMLMark: Sendable, Hashable {
  /// The bytes before it.
  package var offset = 0
  /// The line, from 1; a line ends with LF, CRLF or CR.
  package var line = 1
  /// The column, from 1, in Unicode scalars.
  package var column = 1

  /// The place in `file`.
  package func position(in file: String) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }
}

/// One event of libyaml with everything copied out of it.
package struct YAMLEvent: Sendable {
  /// What happens.
  package let kind: Kind
  /// Where its text begins, anchor and tag included.
  package let start: YAMLMark
  /// Where its text ends.
  package let end: YAMLMark

  /// What can happen.
  package enum Kind: Sendable {
    case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
    /// `*anchor`.
    case alias(String)
    /// A text with its `&anchor` and `!tag`; the tag `!` is an empty one.
    case scalar(String, style: Node.Style, anchor: String?, tag: String?)
    /// The start of a list.
    case sequenceStart(isFlow: Bool, anchor: String?, tag: String?)
    /// The start of a map.
    case mappingStart(isFlow: Bool, anchor: String?, tag: String?)
  }
}

/// Why libyaml can't read on.
package struct YAMLSyntaxError: Error, Sendable {
  /// What is wrong, in libyaml's words.
  package let problem: String
  /// Where.
  package let mark: YAMLMark
  /// What was being read, in libyaml's words, and where it began.
  package let context: (words: String, mark: YAMLMark)?
}
