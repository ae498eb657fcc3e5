import TestSupport
import Testing

/// `palmares new`, in every language that it writes.
@Suite struct StarterTests {
  @Test(arguments: ["fr", "en"])
  func whatItWritesIsFineAndRanks(_ language: String) throws {
    let place = try TemporaryPlace()
    let new = try Palmares.run("new", "a/first edition", "--lang", language, in: place.folder)
    #expect(new.status == 0)
    #expect(new.errorText == "")
    let written = try place.names.filter { $0.contains(".") }
    #expect(written.contains("a/first edition/edition.yaml"))
    // It names every file that it wrote, and the commands to go on with.
    for file in written where !file.hasSuffix(".json") {
      #expect(new.text.contains(file.dropFirst("a/first edition/".count)), "\(file)")
    }
    for command in ["palmares check ", "palmares rank "] { #expect(new.text.contains(command)) }
    let check = try Palmares.run("check", "a/first edition", "--diagnostics", "json", in: place.folder)
    #expect(check.status == 0)
    #expect(check.text == "[]\n")
    let rank = try Palmares.run("rank", "a/first edition", "--json", "-", in: place.folder)
    #expect(rank.status == 0)
    #expect(try StrictJSON(rank.text)["language"]?.text == language)
    #expect(try StrictJSON(rank.text)["entries"]?.elements.count == 3)
    let rubric = try place.text("a/first edition/rubric.yaml").split(separator: "\n")
    #expect(rubric.count <= 30)
  }

  @Test func frenchIsTheDefault() throws {
    let place = try TemporaryPlace()
    _ = try Palmares.run("new", "default", in: place.folder)
    _ = try Palmares.run("new", "french", "--lang", "fr", in: place.folder)
    for file in ["edition.yaml", "rubric.yaml", "jury.yaml", "dossiers.yaml"] {
      #expect(try place.bytes("default/" + file) == place.bytes("french/" + file))
    }
  }

  @Test func anEmptyFolderIsTakenAndNoOther() throws {
    let place = try TemporaryPlace()
    try place.write("mine", to: "full/notes.txt")
    try place.write("mine", to: "hidden/.notes")
    try place.write("mine", to: "file")
    let before = try place.names
    for target in ["full", "hidden", "file", "file/below", "."] {
      let run = try Palmares.run("new", target, in: place.folder)
      #expect(run.status == 73, "\(target)")
      #expect(run.output.isEmpty)
      #expect(run.errorText.hasPrefix("palmares\u{A0}: impossible d'écrire "))
      #expect(try place.names == before)
    }
    #expect(try Palmares.run("new", "", in: place.folder).status == 64)
    #expect(try place.names == before)
    let empty = try TemporaryPlace()
    #expect(try Palmares.run("new", empty.folder).status == 0)
  }

  /// A limit on the size of files stands in for a disk that is full midway.
  @Test func nothingIsLeftOfWhatCannotBeWritten() throws {
    let place = try TemporaryPlace()
    let shell = BuiltCommand(at: "/bin/sh")
    for target in ["new", "above/it/new"] {
      let run = try shell.run(
        ["-c", "ulimit -f 2; exec \"$0\" new \"$1\"", Palmares.executable, target], in: place.folder)
      #expect(run.status == 73)
      #expect(run.errorText.hasPrefix("palmares\u{A0}: impossible d'écrire \(target)/"))
      #expect(try place.names == [])
    }
  }
}
