import RuleText
import Testing

@testable import Provisioning

@Suite struct `Looking a parameter up` {
  let text = """
    {"A": [{"Name": "a0"}, {"Name": "a1"}], "B": [{"Name": "b0"}, {"Name": "b1"}], "C": 1}
    """

  @Test func `takes the element of the list that was meant, and all of others`() throws {
    let request = try JobRequest(Array(text.utf8), book: ParameterBook())
    let place = JSONPath().member("A").element(1).member("Name")
    func names(_ path: String...) -> [String] {
      request.nodes(at: path, in: place.elements).compactMap(\.text)
    }
    #expect(names("A", "Name") == ["a1"])
    #expect(names("B", "Name") == ["b0", "b1"])
    #expect(names("C", "Name") == [])
    #expect(request.nodes(at: ["A"], in: place.elements).count == 1)
  }
}
