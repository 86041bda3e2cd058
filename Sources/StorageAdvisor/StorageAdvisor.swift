// One import is enough: the facts, the recommendation and its text come with the front door.
@_exported public import Advice
@_exported public import Provisioning
@_exported public import Report
@_exported public import Reading
@_exported public import RuleText
