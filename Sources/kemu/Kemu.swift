@main struct Kemu { static func main() {} }
