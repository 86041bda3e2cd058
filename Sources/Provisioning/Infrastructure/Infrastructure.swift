/// What a plan needs in an account besides the job itself, in terms that both template languages have.
struct Infrastructure: Hashable, Sendable {
  /// Something that the account's owner states.
  struct Variable: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case text
      case number
      case list
      case vpc
      case subnet
      case securityGroup
    }

    /// The name in words: `subnet id`.
    let name: String
    let kind: Kind
    let meaning: String

    /// What it is where nothing is said: as given on the call; empty where it must be stated.
    var defaults: [String] = []
  }

  /// A value of a property.
  indirect enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Value])

    /// A variable's value, by its name.
    case variable(String)

    /// An attribute of a resource: its name, and the attribute in either language.
    case attribute(String, cloudFormation: String, terraform: String)

    /// The Region's name.
    case region

    /// Texts and values, one behind the other.
    case joined([Value])
  }

  /// A property, by its name in either language.
  ///
  /// The name is `nil` where the language has none; a point in it leads into an object or a block.
  struct Property: Hashable, Sendable {
    let cloudFormation: String?
    let terraform: String?
    let value: Value
  }

  struct Resource: Hashable, Sendable {
    /// The name in words: `file system`.
    let name: String

    /// The type in either language; `nil` where the language has no need of it.
    let cloudFormation: String?
    let terraform: String?
    var properties: [Property] = []

    /// The variable of several values without which the resource is left out; `nil` where it is not.
    var needed: String?

    /// The resources that must be there before this one, beside those that its properties name.
    var after: [String] = []
  }

  /// A value that the job's request wants to know.
  struct Output: Hashable, Sendable {
    let name: String
    let meaning: String
    let value: Value
  }

  /// What the template is for, as a sentence.
  let summary: String
  var variables: [Variable] = []
  var resources: [Resource] = []
  var outputs: [Output] = []
}

extension String {
  /// Words as one name: `subnet id` as `SubnetId`.
  var camelCased: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Words as one name: `subnet id` as `subnet_id`.
  var snakeCased: String { lowercased().replacing(" ", with: "_") }
}
