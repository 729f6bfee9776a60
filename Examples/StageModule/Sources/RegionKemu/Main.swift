import KemuCommand
import KemuPipeline

/// `kemu` with one stage more.
@main
enum Main {
  static func main() async {
    let gazetteer = Gazetteer(tsv: PackageResources.regions_tsv)
    await KemuProgram.main(adding: [AddedStage(gazetteer, after: "extract")])
  }
}
