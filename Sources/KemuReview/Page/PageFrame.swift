/// The outer parts that all pages have in common.
enum PageFrame {
  /// How every page begins, by which an earlier review is known.
  static let beginning = #"<!doctype html><html lang="zh"><meta name="generator" content="kemu review">"#

  /// The bytes of a page: a head with everything that it needs inside, and a body.
  ///
  /// - Parameters:
  ///   - scripts: what the page does, beside the choice of dark or light.
  ///   - body: writes what is in the body, without scripts.
  static func page(title: String, kind: StaticString, scripts: [[UInt8]] = [], body: (inout HTMLWriter) -> Void)
    -> [UInt8]
  {
    let scripts = [PackageResources.theme_js] + scripts
    let policy = ContentPolicy(styles: [PackageResources.page_css], scripts: scripts)
    var html = HTMLWriter()
    html.embed(Array(beginning.utf8))
    html.markup("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
    html.text(policy.directives)
    html.markup(
      "\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
    )
    html.text(title)
    html.markup("</title><style>")
    html.embed(PackageResources.page_css)
    html.markup("</style><body class=\"")
    html.markup(kind)
    html.markup("\">")
    body(&html)
    for script in scripts {
      html.markup("<script>")
      html.embed(script)
      html.markup("</script>")
    }
    html.markup("</html>\n")
    return html.bytes
  }
}
