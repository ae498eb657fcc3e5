extension StarterEdition {
  /// The edition in English: an imaginary award, three dossiers, three jurors.
  static let english = StarterEdition(files: [
    File(
      path: "edition.yaml",
      text: """
        # yaml-language-server: $schema=schemas/edition.json
        # An edition: this file names all the others. Check: palmares check .   Rank: palmares rank .
        palmares: edition/1
        id: my-first-edition
        title: "My first edition"               # texts go between quotes
        language: en
        status: draft                           # draft or final
        notice: "An imaginary example, to be replaced by your dossiers."
        rubric: rubric.yaml
        jury: jury.yaml
        dossiers: dossiers.yaml                 # or a CSV, one row a dossier: dossiers.csv
        ballots: ballots/*.csv                  # a file a juror, or one for all
        # decisions: decisions.yaml             # what the jury decides beside the marks

        """),
    File(
      path: "rubric.yaml",
      text: """
        # yaml-language-server: $schema=schemas/rubric.json
        # The grid: what is marked, with which weight, and what each star is worth.
        palmares: rubric/1
        id: my-grid
        version: "1"
        title: "My grid"
        scales:
          four: {min: 0, max: 4, step: 1, levels: {0: "Absent", 2: "Real", 4: "Exemplary"}}
        scale: four
        criteria:                               # a weight is relative to its neighbours'
          - {id: method, title: "Method", weight: 30}
          - id: publics
            title: "Publics"
            weight: 40
            criteria:                           # a criterion can bring others together
              - id: inclusion
                title: "Inclusion"
                weight: 2
                question: "Who was invited, and how?"
              - {id: mobilisation, title: "Mobilisation", weight: 1}
          - {id: follow-up, title: "Follow-up", weight: 30, allow_na: true}
        jury: {average: mean, missing: unrated, quorum: 2}
        stars:
          max: 3
          symbol: "star"
          levels:                               # min: out of 100, inclusive
            - {stars: 3, min: 80, label: "3 stars", require: [{criterion: publics, min: 60}]}
            - {stars: 2, min: 60, label: "2 stars"}
            - {stars: 1, min: 40, label: "1 star"}
        ties: [inclusion, median, chair]        # what parts equals; nothing: a shared place

        """),
    File(
      path: "jury.yaml",
      text: """
        # yaml-language-server: $schema=schemas/jury.json
        # The jury. Names appear in the jury section alone; ballots use ids only.
        palmares: jury/1
        jurors:
          - {id: chair-1, title: "Chair of the jury", role: chair}
          - {id: member-1, title: "Member of the jury"}
          - id: member-2
            title: "Member of the jury"
            recused:                            # the reason is never published
              - {dossier: bridge-workshops, reason: "advised the project"}

        """),
    File(
      path: "dossiers.yaml",
      text: """
        # yaml-language-server: $schema=schemas/dossier.json
        # The dossiers, parted by ---. Everything but the id may be left out; what is missing stays absent.
        palmares: dossier/1
        id: street-assembly
        title: "The street assembly"
        organisation: {name: "Imaginary town of Ormeval", kind: commune}
        summary: "Each street draws two inhabitants by lot, who decide on a part of the road budget."
        facts:
          participants: {at_least: 240, unit: persons, source: "report"}
        ---
        # yaml-language-server: $schema=schemas/dossier.json
        palmares: dossier/1
        id: bridge-workshops
        title: "The bridge workshops"
        organisation: {name: "Imaginary district of Val-Clair", kind: epci}
        summary: "Six workshops on the line of a footbridge, with neighbours and schools."
        ---
        # yaml-language-server: $schema=schemas/dossier.json
        palmares: dossier/1
        id: school-notebook
        title: "The school notebook"
        organisation: {name: "Imaginary association Les Cartables", kind: association}
        summary: "A notebook goes from class to class and gathers ideas for the yard."

        """),
    File(
      path: "ballots/chair-1.csv",
      text: """
        juror,dossier,method,inclusion,mobilisation,follow-up
        chair-1,street-assembly,4,4,3,4
        chair-1,bridge-workshops,3,2,3,2
        chair-1,school-notebook,2,3,2,NA

        """),
    File(
      path: "ballots/member-1.csv",
      text: """
        juror,dossier,method,inclusion,mobilisation,follow-up
        member-1,street-assembly,3,4,4,3
        member-1,bridge-workshops,3,3,2,A
        member-1,school-notebook,2,2,2,NA

        """),
    File(
      path: "ballots/member-2.csv",
      text: """
        juror,dossier,criterion,mark,comment
        member-2,street-assembly,method,3,
        member-2,street-assembly,inclusion,4,"Drawing lots reaches people who are not seen elsewhere."
        member-2,street-assembly,mobilisation,3,
        member-2,street-assembly,follow-up,4,
        member-2,bridge-workshops,,R,
        member-2,school-notebook,method,3,
        member-2,school-notebook,inclusion,2,
        member-2,school-notebook,mobilisation,1,
        member-2,school-notebook,follow-up,NA,

        """),
  ])
}
