internal import Advice

/// The lines of a recommendation as text.
struct TextReport {
  /// How many lines a screen has, one left for the prompt.
  static let screenHeight = 23

  /// How much is shown.
  struct Detail {
    var reasons: Int
    var plans: Int
    var exclusions: Int
    var unknown: Int
    var cautions: Int

    /// Rows of costs; the plans that the verdict names have one in any case.
    var costs = 3

    /// How much is said of where other facts lead: 2 for titles of plans, 1 for their names, 0 for the first alone.
    var outcomes = 2
    var breakEvens = 1
    var classes = 6

    /// Remarks on what plans cost, besides what the choice saves.
    var remarks = 4
    var isVerbose = false

    /// From the fullest screen to the barest, which still names the fact that bears most on the choice.
    static let screens: [Detail] = {
      let parts: [WritableKeyPath<Detail, Int>] = [
        \.cautions, \.plans, \.unknown, \.exclusions, \.unknown, \.reasons, \.unknown, \.classes,
        \.costs, \.plans, \.classes, \.unknown, \.classes, \.reasons, \.breakEvens, \.classes,
        \.cautions, \.exclusions, \.reasons, \.plans, \.costs,
        \.remarks, \.remarks, \.outcomes, \.remarks, \.outcomes, \.classes, \.remarks,
      ]
      var detail = Detail(reasons: 4, plans: 3, exclusions: 2, unknown: 4, cautions: 2)
      var screens = [detail]
      for part in parts where detail[keyPath: part] > (part == \.unknown ? 1 : 0) {
        detail[keyPath: part] -= 1
        screens.append(detail)
      }
      return screens
    }()

    static let everything = Detail(
      reasons: .max, plans: .max, exclusions: .max, unknown: .max, cautions: .max, costs: .max,
      breakEvens: .max, classes: .max, remarks: .max, isVerbose: true)
  }

  /// What takes a search over the values of facts.
  struct Searches {
    /// Where the costs of plans change places.
    let breakEvens: [BreakEven]

    /// What is said of the class.
    let classSentences: [String]

    init(_ recommendation: Recommendation) {
      breakEvens = recommendation.breakEvens
      classSentences =
        recommendation.storageClass.map { $0.sentences(turns: $0.comparison.turnsOfReads) } ?? []
    }
  }

  let recommendation: Recommendation
  let style: TextStyle
  let detail: Detail

  /// What is found once, for finding it is most of the work of a report.
  let searches: Searches

  init(
    _ recommendation: Recommendation, _ style: TextStyle, _ detail: Detail, _ searches: Searches
  ) {
    self.recommendation = recommendation
    self.searches = searches
    self.style = style
    self.detail = detail
  }

  /// The lines of the fullest screen that is not too high, or of the barest one.
  static func fittingScreen(_ recommendation: Recommendation, _ style: TextStyle) -> [String] {
    // Screens only become shorter, so halving finds the first that fits.
    let screens = Detail.screens
    let searches = Searches(recommendation)
    var (low, high) = (0, screens.count - 1)
    var fitting = TextReport(recommendation, style, screens[high], searches).lines
    while low < high {
      let middle = (low + high) / 2
      let lines = TextReport(recommendation, style, screens[middle], searches).lines
      if lines.count <= screenHeight {
        (high, fitting) = (middle, lines)
      } else {
        low = middle + 1
      }
    }
    return fitting
  }

  /// Every section that says something; each is a heading with lines below it, or empty.
  var lines: [String] {
    var parts = [verdict + otherTimes + unpriced, betterOutside, why, steps]
    // One sentence on either needs no line between them.
    parts += detail.classes > 1 ? [storageClass, lifecycle] : [storageClass + lifecycle]
    parts += [others, costs, exclusions]
    // What is only announced takes a line, below what is said.
    parts += detail.cautions > 0 ? [unknown, cautions] : [unknown + cautions]
    if detail.isVerbose { parts += [decisive, everyPlan, facts] }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
