package import Advice
internal import RuleText

extension Note {
  /// The note with the answer that it gives for a day.
  package func asOf(_ day: Day?) -> Note {
    guard let day, let dated = fences.datedAnswers.first(where: { $0.period.contains(day) }) else {
      return self
    }
    return with(dated.answer)
  }

  /// The note with the answers that it gives for days other than that of the rule book, each with a
  /// day for which it does.
  package func atOtherTimes(than day: Day?) -> [(day: Day, note: Note)] {
    fences.datedAnswers.compactMap { dated in
      guard !dated.period.contains(day), let other = dated.period.anyDay else { return nil }
      return (other, with(dated.answer))
    }
  }

  /// What is excluded and warned of belongs to the answer of the rule book's own date.
  private func with(_ answer: NoteFences.Answer) -> Note {
    var fences = fences
    (fences.excluded, fences.cautions, fences.abstention) = ([], [], nil)
    fences.datedAnswers = []
    return Note(file: file, title: title, fences: fences, answer: answer, question: question)
  }
}
