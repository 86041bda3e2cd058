import Testing

@testable import Provisioning

/// A text and how it is written.
struct Escape: Sendable, CustomTestStringConvertible {
  let text: String
  let written: String
  var testDescription: String { written }
}

@Suite struct `A text that is written into another language` {
  @Test(arguments: [
    Escape(text: "it's", written: #"'it'\''s'"#),
    Escape(text: "$(rm -rf ~) `id` ${HOME}", written: "'$(rm -rf ~) `id` ${HOME}'"),
    Escape(text: "a\nb\\n\"", written: "'a\nb\\n\"'"),
    Escape(text: "", written: "''"),
    Escape(text: "데이터 🗂", written: "'데이터 🗂'"),
  ]) func `stands for itself in a shell`(_ row: Escape) {
    #expect(Shell.quoted(row.text) == row.written)
  }

  @Test(arguments: [
    Escape(text: "say \"hi\"", written: #""say \"hi\"""#),
    Escape(text: "${var.x} $${y} %{ if true }", written: #""$${var.x} $$${y} %%{ if true }""#),
    Escape(text: "$(x) {y} $ %", written: #""$(x) {y} $ %""#),
    Escape(text: "a\\b\nc\td\r", written: #""a\\b\nc\td\r""#),
    Escape(text: "\u{1}\u{7F}", written: #""\u0001\u007f""#),
    Escape(text: "데이터 🗂", written: "\"데이터 🗂\""),
  ]) func `stands for itself in Terraform`(_ row: Escape) {
    #expect(HCLText.quoted(row.text) == row.written)
  }

  @Test(arguments: [
    Escape(text: "say \"hi\" it's", written: #""say \"hi\" it's""#),
    Escape(text: "a\\b\nc\td", written: #""a\\b\nc\td""#),
    Escape(text: "{x} %s ${y} \"\"\"", written: #""{x} %s ${y} \"\"\"""#),
    Escape(text: "\u{2028}\u{0}", written: #""\u2028\u0000""#),
    Escape(text: "데이터 🗂", written: "\"데이터 🗂\""),
  ]) func `stands for itself in Python`(_ row: Escape) {
    #expect(Python.quoted(row.text) == row.written)
  }

  @Test(arguments: [
    Escape(text: "s3://bucket/${AWS::Region}", written: "us-east-1")
  ]) func `is no substitution in a template`(_ row: Escape) {
    var made = Infrastructure(summary: "x")
    made.outputs = [
      .init(name: "a", meaning: "b", value: .joined([.text(row.text), .region]))
    ]
    #expect(made.cloudFormation().contains(#"s3://bucket/${!AWS::Region}${AWS::Region}"#))
  }
}
