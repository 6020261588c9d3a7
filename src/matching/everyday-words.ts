/**
 * Words that stand as evidence for others, and just as often in sentences about anything else: the server in the
 * mess hall, the root of a tree. In comments, prose and strings they prove something only about a word that stands close by.
 */
export const everyday: ReadonlySet<string> = new Set(
  'account address agent app application attack bank bind branch bridge browser bucket build cache channel child children class client closed cluster code column columns command commit connect connection container containers cookie copy customer data delete deployment disk domain driver engine error event events express field file flask format function gas gateway get go head host image index install job jobs key keys kill language leaf leaves library limit list listen listens load lock log login machine map memory merge message messages method mount mounted name namespace network node nodes number object open order package page pages patch path payment plan pod pods policy pool port post process product push put queue rate react record registry release request requests response rest review role root route row rows rust script select server servers service session set shell sign signal signature signed spring start status storage story stream system table task team test tests thread threads ticket time tool tools topic traffic training tree update upload upstream user users value verify version volume web window worker workers zone'.split(
    ' ',
  ),
);
