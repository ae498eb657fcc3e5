extension StarterEdition {
  /// The edition in French: an imaginary award, three dossiers, three jurors.
  static let french = StarterEdition(files: [
    File(
      path: "edition.yaml",
      text: """
        # yaml-language-server: $schema=schemas/edition.json
        # Une édition : ce fichier nomme tous les autres. Vérifier : palmares check .   Classer : palmares rank .
        palmares: edition/1
        id: ma-premiere-edition
        title: "Ma première édition"            # les textes vont entre guillemets
        language: fr
        status: draft                           # draft (provisoire) ou final (définitif)
        notice: "Exemple imaginaire, à remplacer par vos dossiers."
        rubric: rubric.yaml
        jury: jury.yaml
        dossiers: dossiers.yaml                 # ou un CSV, une ligne par dossier : dossiers.csv
        ballots: ballots/*.csv                  # un fichier par juré, ou un seul pour tous
        # decisions: decisions.yaml             # ce que le jury décide à côté des notes

        """),
    File(
      path: "rubric.yaml",
      text: """
        # yaml-language-server: $schema=schemas/rubric.json
        # La grille : ce que l'on note, avec quel poids, et ce que vaut chaque étoile.
        palmares: rubric/1
        id: ma-grille
        version: "1"
        title: "Ma grille"
        scales:
          quatre: {min: 0, max: 4, step: 1, levels: {0: "Absent", 2: "Réel", 4: "Exemplaire"}}
        scale: quatre
        criteria:                               # le poids est relatif à celui des voisins
          - {id: methode, title: "Méthode", weight: 30}
          - id: publics
            title: "Publics"
            weight: 40
            criteria:                           # un critère peut en réunir d'autres
              - id: inclusion
                title: "Inclusion"
                weight: 2
                question: "Qui a été invité, et comment ?"
              - {id: mobilisation, title: "Mobilisation", weight: 1}
          - {id: suites, title: "Suites données", weight: 30, allow_na: true}
        jury: {average: mean, missing: unrated, quorum: 2}
        stars:
          max: 3
          symbol: "étoile"
          levels:                               # min : sur 100, atteint compris
            - {stars: 3, min: 80, label: "3 étoiles", require: [{criterion: publics, min: 60}]}
            - {stars: 2, min: 60, label: "2 étoiles"}
            - {stars: 1, min: 40, label: "1 étoile"}
        ties: [inclusion, median, chair]        # ce qui départage ; rien : ex æquo

        """),
    File(
      path: "jury.yaml",
      text: """
        # yaml-language-server: $schema=schemas/jury.json
        # Le jury. Les noms ne paraissent que dans la page du jury ; les bulletins n'emploient que les identifiants.
        palmares: jury/1
        jurors:
          - {id: presidente, title: "Présidente du jury", role: chair}
          - {id: membre-1, title: "Membre du jury"}
          - id: membre-2
            title: "Membre du jury"
            recused:                            # le motif n'est jamais publié
              - {dossier: ateliers-du-pont, reason: "a conseillé la démarche"}

        """),
    File(
      path: "dossiers.yaml",
      text: """
        # yaml-language-server: $schema=schemas/dossier.json
        # Les dossiers, séparés par ---. Tout est facultatif sauf l'identifiant ; ce qui manque reste absent.
        palmares: dossier/1
        id: assemblee-des-rues
        title: "L'assemblée des rues"
        organisation: {name: "Ville imaginaire d'Ormeval", kind: commune}
        summary: "Chaque rue tire au sort deux habitants, qui décident d'une part du budget de voirie."
        facts:
          participants: {at_least: 240, unit: persons, source: "bilan"}
        ---
        # yaml-language-server: $schema=schemas/dossier.json
        palmares: dossier/1
        id: ateliers-du-pont
        title: "Les ateliers du pont"
        organisation: {name: "Communauté imaginaire du Val-Clair", kind: epci}
        summary: "Six ateliers sur le tracé d'une passerelle, avec les riverains et les écoles."
        ---
        # yaml-language-server: $schema=schemas/dossier.json
        palmares: dossier/1
        id: carnet-des-ecoles
        title: "Le carnet des écoles"
        organisation: {name: "Association imaginaire Les Cartables", kind: association}
        summary: "Un carnet passe de classe en classe et recueille les idées pour la cour."

        """),
    File(
      path: "ballots/presidente.csv",
      text: """
        juror;dossier;methode;inclusion;mobilisation;suites
        presidente;assemblee-des-rues;4;4;3;4
        presidente;ateliers-du-pont;3;2;3;2
        presidente;carnet-des-ecoles;2;3;2;NA

        """),
    File(
      path: "ballots/membre-1.csv",
      text: """
        juror;dossier;methode;inclusion;mobilisation;suites
        membre-1;assemblee-des-rues;3;4;4;3
        membre-1;ateliers-du-pont;3;3;2;A
        membre-1;carnet-des-ecoles;2;2;2;NA

        """),
    File(
      path: "ballots/membre-2.csv",
      text: """
        juror;dossier;criterion;mark;comment
        membre-2;assemblee-des-rues;methode;3;
        membre-2;assemblee-des-rues;inclusion;4;"Le tirage au sort atteint des habitants que l'on ne voit pas ailleurs."
        membre-2;assemblee-des-rues;mobilisation;3;
        membre-2;assemblee-des-rues;suites;4;
        membre-2;ateliers-du-pont;;R;
        membre-2;carnet-des-ecoles;methode;3;
        membre-2;carnet-des-ecoles;inclusion;2;
        membre-2;carnet-des-ecoles;mobilisation;1;
        membre-2;carnet-des-ecoles;suites;NA;

        """),
  ])
}
