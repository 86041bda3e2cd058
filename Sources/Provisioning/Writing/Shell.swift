/// Values as a POSIX shell reads them.
enum Shell {
  /// A text between single quotes that stands for itself, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }
}
