package import Palmares

extension IndicatorCatalogue {
  /// The catalogue that comes with the library: `rubrics/indicators.yaml`.
  package static let builtIn: IndicatorCatalogue = {
    let (documents, found) = YAMLComposer.documents(
      of: PackageResources.indicators_yaml, file: "rubrics/indicators.yaml (built in)", limits: Limits())
    guard let document = documents.first, !found.hasErrors,
      let catalogue = IndicatorReader.catalogue(document).catalogue
    else { preconditionFailure("the catalogue is wrong: run palmares check rubrics/indicators.yaml") }
    return catalogue
  }()
}
