using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>What a word or phrase does in a question, whatever the question is about.</summary>
internal enum Role
{
    /// <summary>Carries no condition: politeness, articles, auxiliaries inside a sentence.</summary>
    Filler,
    What, Who, Where, When, Why, How,
    HowMany, HowMuch, Share, Average, Median, Total,
    Most, Least, Newest, Oldest, Rank, Descending, Ascending,
    MoreThan, AtLeast, LessThan, AtMost, Exactly, Before, After, Since, Until, Between, Last, Recent,
    Not, Without, Except, Neither, Only, And, Or, Both, All, Other, Same, Together, Than,
    Per, Each, Group, Compare, Common, Evidence, Define, Path, Recommend, Order,
    Singular, Plural, There, Pair, Latter, Former, Fresh, Also,
    Of, By, In, With, For,
    Be, Do, Have, Can, List, Confirm, Help, Opinion, Instruction, SmallTalk,
}

/// <summary>The closed class of English words: a table from phrases to roles. Longer phrases are read first.</summary>
internal static class FunctionWords
{
    private const string Table = """
        Filler: the|a|an|please|pls|kindly|just|me|us|i|we|you|my|our|your|there|here|so|then|now|actually|really|exactly what|currently|ever|any|some|certain|various|different|several|many|kind|kinds|sort|sorts|type of|types of|kind of|kinds of|sort of|sorts of|one|ones|thing|things|anything|something|everything|stuff|that|to|as|it that|is it that|well|ok|okay|hey|quick question|question|thanks|thank you|cheers|be|been|being|also known as|so called|called|named|name of|names of|names|name|would|could|should i look at|want|wish|like|would like|need|know|to know|curious|wonder|wondering|interested|interested in|looking|look|looking for|look for|searching|search|search for|searching for|seek|try|trying|trying to|want to|like to|need to|wanna|gonna|let|let me|let us|let's|help me|help|get|got|see|give|gimme|show|display|find|fetch|pull|pull up|pull them up|bring|bring up|name me|state|mention|say|tell|tell me|give me|show me|provide|return|report|present|output|print|enumerate|identify|recorded|record|records|on record|according|according to|mentioned|named|stated|listed|given|known|available|existing|found|included here|graph|in the graph|in this graph|knowledge graph|do you know|do you have|can you tell me|can you|could you|would you|i wonder|there is|there are|exist|exists|regarding|concerning|respect|with respect to|with regard to|in terms of|when it comes to|about|on|at|into|onto|over|within|among|amongst|inside|from|out|out of|up|off|through|via|towards|toward|against|upon|under the|their own|own|itself|themselves|himself|herself|each other|one another|if|whether|because|since it|while|though|although|however|but|yet|still|even|only just|simply|basically|precisely|specifically|especially|particular|in particular|specific|overall|all told|at all|in all|full|complete|whole|entire|list of|a list of|set of|group of|collection of|pieces|piece|bunch|lots|number them|will|shall|may|might|must|had|let's say|say that|e g|i e|etc|research|literature|field|area|topic|topics|subject|line|lines|direction of work|work on that|go|goes|going|get by|gets by|come|comes|coming|stand|stands|stood|come from|turn out|run|runs|run into|runs into|keep|keeps|keeping|do something about|something about|look at|looks at|looked at|take|takes|deals|part|parts|parts of|part of it|way|ways|case|cases|example|examples|instance|for instance|for example|use of|role|respectively|same time|at the same time|in the same time|simultaneously|too|as well|people|researchers do|go by|put|respond|around|along|along with|its own|item|items|entry|entries|result|results|info|information|details|detail|data about|facts|fact|possible|possibly|maybe|perhaps|e|am|tried|done|go after|goes after|am after|are after|is after|or not|also|node|nodes|in simple words|in plain words|in a nutshell|briefly|roughly|i mean|if any|whichever|supposed|saying|yo|inclusive|members|member of|anyone|someone|anybody|somebody|alone|entirely|fully|both sides|carried out|carried|in sight|in numbers|by now|as stated|as a|at all|bear|grant|meant|sense|whatsoever|colleagues|analysis|analyses|released|issued|more|still|a lot|lot|he or she|his or her|her or his|him or her|already|yet to date|imagine|assume|ties included|including ties|with ties|with all ties|under|make|makes|making|lets|ask for|asked for|upcoming|used to be|happen|happens|happened|seem|seems|appear to|consider|considered|considers|considering|treat|treats|treated|regarded|classed|classified|categorized|filed|labelled|labeled|tagged|counted|counts as|qualifies|qualify|concerned|involve|involves|involved|involving|contain that|itself|currently known|so far|to date|until now|up to now
        Filler: teh|hte|abuot|abot|taht|thier|should|ought to|term|the term|word|the word|expression|the expression|phrase|acronym|abbreviation of|in short|briefly put|in brief|in one sentence
        Filler: in a sentence|in two sentences|in a few sentences|in a few words|in one line|in one paragraph|in two lines|one sentence|two sentences|sentence|verbatim|word for word|exactly as printed
        Filler: as printed|or rather|rather|never heard of|never heard|have never heard of|do not know|never seen|never come across|have never come across|never met|unfamiliar with|unfamiliar
        Filler: not familiar with|am not familiar with|have not heard of|new to me|no idea what|no clue what|the heck|on earth|the hell|exactly is|table of|a table|tabular|a chart|chart
        Filler: hand me|pass me|go ahead|wise|for short|the authors|the reviewers|reviewers|by the authors|by the reviewers|in the end|in their words|in this review|in this survey|as numbers
        Filler: by name|one by one|in detail|in general|in fact|in principle|in essence|in other terms|as such|on the whole|by the way|btw|fyi|for me|for us|for my notes|for the record|then again
        Filler: whats left|out there|of sorts|in question|at issue|at stake|at hand|in play|as follows|namely|viz|that is to say|you know|know of|do you know of|aware of|are you aware of
        Filler: heard of|familiar with|acquainted with|come across|stumble upon|stumbled upon|stumbled over|came across
        Filler: can i get|can i have|can i see|can we see|can we get|can we have|could i get|could i have|could i see|may i have|may i see|might i have|could we get|surname|last name|family name|first name|given name|by the name of|constitute|constitutes|constituting|compose|composes|composing
        Of: of type|of the type|of kind|of the kind|of sort|of the sort
        Filler: appear in the list|appear in the bibliography|occur in the list|in the list|on the list|in the bibliography|in the reference list|in the list of references|from the list|in this list
        Filler: everywhere|date from|dates from|dated from|dating from|date back to|dates back to|dating back to|stem from|stems from|originate from|originates from|come from the year|go back to|goes back to|make up|makes up|made up by|account for|accounts for|accounted for by
        Filler: a little|a little bit|a bit|bit|little bit|at the moment|right now|just now|at present|presently|at this time|as things stand|for the moment|now then|some more|a few words
        Filler: strategies|strategy|tactics|tricks|measures|attempts|efforts|end up|ends up|ended up|wind up|wound up|from there|in turn|each time|get better|gets better|getting better|become better
        Filler: or is there none|could i start from|can i start from|i could start from|or are there none|or none|if there is one|if there are any|or is there not one|start at|starts at|end at|ends at|originating at|rest on|rests on|rest upon|rests upon|rest only on|rests only on
        Filler: formerly|at one time|in the past|at some point
        What: what|which|wat|wich|whats|what kind of|what kinds of|what sort of|what sorts of|what type of|what types of|which of|which one|which ones|what all
        What: whcih|whihc|wihch|whic|whitch|wht|waht|hwat
        Who: who|whom|whos|which people|which person|what people|which persons|what person
        Who: hwo
        Who: whose name|whose names
        Where: where|wheres|in which place|at which place
        Where: wher|whre
        When: when|what day|which day|on what day|on which day|whens|what year|which year|in what year|in which year|what date|which date|on what date|on which date|how long ago|since when|how old
        When: wen|whn
        Why: why|how come|for what reason|what is the reason|what are the reasons|what reason|reason why|reasons why
        How: by which ways|by what ways|in what manner|in which manner|which ways|by which means|what ways|which means|how exactly|how best|by what method|by which methods|ways to|way to|ways of|way of|means to|means of|means against|how to|tricks to|strategies to|strategies for|strategies against|recipes for|techniques to
        How: how|by what means|in what way|in which way|in what ways|in which ways
        HowMany: how many|counts|counted|how much papers|number of|the number of|count|count of|count the|total number of|how many of|how often|how frequently|amount of|quantity of|tally|what number of|what number|in how many|on how many|of how many|for how many|by how many|with how many|to how many|hw many|howmany
        HowMany: how meny|how mny|how manny|how menny|hwo many|haw many|their number of|its number of|their number|what is their number|its number of|head count of|headcount of|figure for how many
        HowMany: count for|what count
        HowMuch: how much|how high|how large|how big|how long|how strong|how far|how low|how small|how certain|how confident|how sure|how heavy|how tall|how deep|how expensive
        HowMuch: how numerous|size of|the size of|what is the size of|how sizeable|how sizable|how extensive|how populous
        Share: the part of|how large is the part of|how big is the part of|how large is the share of|how big is the share of|pct of|pct|in per cent|which percent of|which percentage of|which percentage|which percent|what percent of|what percent|which share of|which share|how great is the share of|which part of|which fraction of|which proportion of|what part|what portion|what share|share of|what percentage of|what percentage|percentage of|percentage|percent of|percent|per cent of|per cent|what fraction of|what fraction|fraction of|fraction|what proportion of|what proportion|proportion of|proportion|what part of|what portion of|portion of|how large a share|how big a share|how large a part|how big a part|how large a fraction|how great a share|how high a share|% of|%|ratio of|in percent
        Share: how many percent of|how many percent|how many per cent of|how many per cent|to what percentage|the percentage of|the share of|the fraction of|the proportion of|what quota of|quota of|for every hundred|out of every hundred|of every hundred|out of a hundred|per hundred|in percentage terms|as a percentage|what percentage share|percentage share of|what percentage of all|which quota|how big a fraction|what slice of|which slice of|slice of|relative share of
        Average: average|on average|mean|the average number of|average number of
        Average: average of|the average of|mean of|the mean of|the mean number of|mean number of|averaged over
        Median: median|the median|median of|the median of
        Total: in total|sum|total|altogether|in sum|sum of|sum total|combined
        Most: most|the most|biggest|largest|greatest|highest|top|maximum|max|the majority of|best represented|most common|most frequent|most often|most frequently|commonest|most popular|most widespread|most addressed|most heavily|leading|number one|most numerous|most productive|most prolific|busiest|longest|strongest|most crowded|heaviest|tallest|deepest|hottest|fullest|richest|more often|broadest|widest|most expensive|most active|most commonly|most widely|most studied
        Most: tops the list|tops the ranking|tops the table|heads the list|leads the list|heads the ranking|leads the ranking|comes first|come first|came first|ranks first|rank first|ranked first|ranks highest|comes out on top|comes top|come out ahead|is in the lead|takes the lead|the lion's share of|lion's share of|gets the lion's share of|the bulk of|the maximum of|the maximum number of|the maximum|in first place|first place|the number one|the largest|most strongly|most intensively|most intensely|most prominent|most prominently|predominant|predominantly|prevailing|the leading|most concerned|most concerned with
        Least: least|the least|fewest|the fewest|smallest|lowest|minimum|min|rarest|least common|least frequent|least often|least frequently|least popular|shortest|weakest|emptiest|lightest|cheapest|thinnest|slightest|tiniest|least expensive|least addressed|most neglected|most rarely|most understudied
        Least: least concerned|ranks last|comes last|come last|in last place|last place|least represented|least studied|least covered|most seldom|most sparsely|scarcest|the minimum of|the minimum number of
        Newest: newest|latest|most recent|youngest|most recently|the last to appear
        Oldest: oldest|earliest|the first to appear|first ever|very first
        Rank: rank|in order|ranking|ranked|order by|order the|order all|order these|order those|put the|sort|sorted|sort by|ordered|ordered by|sorted by|put in order|top to bottom|in order of|leaderboard|ranking of
        Rank: listed by|list by|arranged by|arrange by
        Descending: highest first|largest first|biggest first|most first|newest first|latest first|descending|from most to least|from highest to lowest|from largest to smallest|in descending order|most recent first|from high to low|from the most to the least|from newest to oldest
        Ascending: lowest first|smallest first|fewest first|oldest first|earliest first|ascending|from least to most|from lowest to highest|from smallest to largest|in ascending order|chronological|chronologically|in chronological order|from low to high|from oldest to newest
        MoreThan: more than|over|above|greater than|higher than|exceeding|exceeds|exceed|larger than|bigger than|longer than|in excess of|upwards of|heavier than|taller than
        AtLeast: at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|or more|or higher|or above|not below|min of
        LessThan: less than|fewer than|below|under|lower than|smaller than|shorter than|beneath|lighter than|cheaper than
        AtMost: at most|no more than|not more than|up to|a maximum of|or fewer|or less|not above|or lower|max of
        Exactly: exactly|precisely|just as many as|equal to|equals|no more and no less than
        Before: before|pre|prior to|earlier than|older than|ahead of|preceding
        After: after|post|later than|newer than|following|past|younger than|posterior to
        Since: since|from the year|starting|starting in|starting from|beginning in|as of|onwards from|and later|or later|and after|onwards|onward|and newer|not before|no earlier than|not earlier than|and beyond|from then on
        Until: until|till|up until|no later than|not later than|not after|by the end of|or earlier|and earlier|and before|or before|and older|through the end of|up to and including
        Between: between|from between|in between|in the range|ranging from|in the period|in the years|spanning
        Last: last|past few|final|most recent years|latest years
        Recent: recent|recently|lately|new|these days|nowadays|of late|modern
        Not: not|hasnt|havent|arent|isnt|dont|doesnt|didnt|wasnt|werent|n't|never|fail to|fails to|failed to|cannot|nor|lack|lacks|lacking|free of|free from|missing|miss|misses|ignore|ignores|ignored|ignoring|neglect|neglects|neglected|omit|omits|omitted|skip|skips|leave out|leaves out|leave aside|leaves aside|left aside|left untouched|untouched|untouched by|avoid|avoids|no|none|none of|nobody|no one|nothing|unaddressed|unsolved|untackled|uncovered by|unaddressed by|still open|yet to|has yet to|have yet to|absent|absence of|zero|not any|not a single|not one|no single|overlook|overlooks|overlooked|hardly
        Not: gap|gaps|research gap|research gaps|white spot|white spots|blind spot|blind spots|blank spot|blank spots|unclaimed territory|uncharted territory|blank space|leave alone|leaves alone|leave open|leaves open|left open|left alone|leave unaddressed|leaves unaddressed|leave uncovered|leaves uncovered|leave untouched|leaves untouched|never touch|never touches|has never|have never|has not yet|have not yet|does not yet|do not yet|not yet|unexplored|unexplored by|unstudied|unexamined|remain open|remains open|remain unsolved|remains unsolved
        Without: without|w o|with no|having no|has no|have no|that have no|devoid of|without any|not having
        Except: except|except for|excepting|excluding|other than|apart from|aside from|besides|but not|and not|rather than|instead of|not counting|leaving out|leaving aside|minus|exclude|outside|outside of|not including|with the exception of|barring|beyond|as opposed to|not from|not in
        Except: without counting|without considering|discounting|disregarding|omitting|everywhere except|everywhere but|anywhere but|all but|everything but|save for|with the omission of
        Neither: neither|neither of
        Only: only|solely|exclusively|purely|nothing but
        And: and|as well as|plus|&|along with|in addition to|and also|but also|together with|and at the same time|while also|and simultaneously
        And: adn|nad
        Or: or|either|or else|and or|respectively or|alternatively
        Both: both|both of|at once|the two of|two of|all of
        All: all|all the|every single
        All: in all the|in all of the|in all three|in all two|in all four|by all three|by all the|by all|across all three|in each of the three|of all three|in every one of the three|in each of the
        Other: other|others|another|else|further|additional|remaining|rest|the rest
        Same: same|the same|identical|alike|similar|similarly|comparable|the very same
        Together: together|jointly|co|cowrite|cowrote|co write|co wrote|co written|co author|co authored|co authors|coauthor|coauthors|coauthored|collaborate|collaborates|collaborated|collaborator|collaborators|collaborate with|collaborated with|collaboration|collaborations|team up|teamed up|alongside|joint
        Than: than
        Per: per|down by|by each|for each|for every|in each|in every|of each|of every|at each|at every|from each|from every|to each|broken down by|break down by|breakdown by|split by|split up by|split over|grouped by|group by|distributed over|distributed across|distribution over|distribution across|distribution by|spread over|spread across|across the|across|across all|for all the|by individual|divided by|each of the
        Each: each|every|every one of|respective|individual
        Group: break|breakdown of|break down of|distribution of|distribution|distributed|breakdown|histogram|statistics of|statistics|tabulate|spread|split
        Group: break down|breaks down|divide up|distribute|distributes|scattered|dispersed|apportioned|spread out
        Compare: compare|next to|compared|comparing|comparison|comparison of|comparison between|versus|vs|v s|contrast|difference between|differences between|differ|differs|how different|different from|differ from|set against|side by side|compare to|compared to|compared with|difference|differences|distinguish|distinguishes|tell apart|tells apart|set apart|sets apart|set them apart|sets them apart|tell them apart|them apart|stack up against
        Compare: how do they compare|compares|compares with|measured against|put against|weigh against|up against|relative to|against each other|head to head
        Common: in common|common|shared by|shared|share|shares|overlap|overlaps|overlapping|intersection|intersect|mutual|jointly held
        Common: overlap between|overlap of|overlap in|intersection between|intersection of|commonalities of|commonalities between|common ground of|common ground between
        Evidence: evidence|source|proof|prove|proves|evidence that|evidence for|evidence is there|why do you say|why do you think|why do you claim|what makes you say|what makes you think|what makes you claim|how do you know|on what basis|on what grounds|what grounds|what supports|what backs|back up|backs up|backs|support for|what shows|justify|justification|justification for|quote|quotes|quotation|quotation for|where does it say|where does the review say|show me the words|which words|what words|words that show|source for|source of the claim|basis for|what is the basis|grounds for|substantiate|substantiates|which passage|what passage|passage|passages|which sentence|what sentence|says who|prove that|where is it written|where is it stated|supported by what
        Define: define|definition|definition of|meaning of|meaning|what is meant by|meant by|mean by|means|mean|stands for|stand for|explain|explanation of|explanation|describe|description of|description|tell me about|tell me more about|tell me something about|info on|information on|information about|details on|details about|understand by|understood by|understands by|summary of|summarise|summarize for me|overview of|introduce me to|introduction to|concept of|notion of|what does it mean|about the|more about|characterize|an idea of what|idea behind|learn about|everything about|all about|gist of
        Define: what is it|what is it about|what is that|what is that about|what is this|what are they|what are those|what is it all about|what do they mean|what is this thing|what is that thing
        Define: what is it exactly|short summary of|short description of|brief description of|brief summary of|short overview of|short definition of|short explanation of|brief explanation of
        Define: gloss|gloss on|what do they call|what do the authors call|what is called|what they call|understand|understood|defined as|defined
        Path: connected|connect|connection|connections|connects|how is it connected|related to|relate to|relates to|relation between|relationship between|relationship of|link between|links between|linked|linked to|path|path from|path between|path to|shortest path|tie between|ties|what links|what connects|what ties|related|how related|have to do with|has to do with|association between|route|route from|route between|routes|chain|chains|chain of|chain from|chain between|trail|trail from|trail between|connection between|connections between|connection from|link from|links from|relation of|relationship from|path of|paths|paths from|paths between|way through|stand between|stands between|lies between|hang together|hangs together|tie in with|ties in with|tied to|tie to|tied together|linked together|bridge|bridges|bridge between|how far apart|far apart|degrees of separation|hop|hops|hops between|steps lead|steps between|steps from|trace a route|interconnected|interrelated
        Recommend: starting papers|starting|start from|starting from scratch|starting points|student read|students read|should students read|start reading|read first|read on|reading on|begin with|get started|getting started|to begin|for beginners|beginner|beginners|newcomer|newcomers|primer|entry point|entry points|entry|read up on|reading for|seminar|reading group|where to begin|introductory|must read|to get into|worth a look|point me to|look into first|look at first
        Recommend: recommend|recommended|recommendation|recommendations|suggest me|suggest some|suggest a few|suggest something|what should i read|should i read|should i start with|where should i start|where to start|what to read|to read|worth reading|reading list|start with|starting point|what should i look at|should i look at|should i look into|good starting point|first reading|advise|good papers|good paper to start
        Order: first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th
        Singular: it|its|he|she|him|his|her|this|this one|that one|the same one|the winner|said
        Plural: they|them|their|theirs|those|these|those ones|these ones|the ones|such|both of them|all of them|any of them|each of them|which of them|which of those|which of these|of those|of these|of them|the others|thereof|some of them
        There: there|in that|about that|to that|of that|with that|at that|for that|against that|on that|go in that direction|in that direction|that direction|about it|thereby|do so|do this|do that|doing so|doing this|doing that|does so|does this|does that|of this|for this|about this|with this|at this|this problem|that problem|this issue|that issue|this challenge|that challenge|this task|that task|this limitation|that limitation|this kind|that kind|such a thing|such things|this goal|that goal|this idea|that idea
        Pair: which of the two|which one of the two|which of these two|which of those two|which one of these two|which of the three|which one of the three|the two of them|of the two|of the three|two of them|both of them|the pair of them|these two|those two|the three of them|all three|these three|those three
        Latter: the latter|latter|the latter one|the latter ones|the last mentioned|the last named|the second one of them|the second of the two|the second one
        Former: the former|former|the former one|the former ones|the first mentioned|the first named|the first one of them|the first of the two|the first one
        Fresh: forget that|forget it|forget all that|forget about that|forget the last question|never mind|nevermind|never mind that|new question|a new question|different question|a different question|different topic|new topic|a new topic|new subject|change of topic|change of subject|change of plan|start over|start again|start afresh|moving on|let us move on|let's move on|scrap that|leave that aside|on another note|on a different note|switching topics
        Also: what about|how about|and what about|and how about|and for|and in|and also for|same for|and by|and from|same question for|same for|the same for|likewise for|now for|and the|and with
        Of: of|'s|'|belonging to|belong to|belongs to|belonged to|whose
        By: by
        In: in|during|year|dated|in year
        In: druing
        With: with|having|that have|that has|which have|which has|w|featuring|carrying
        With: wiht|wth
        For: for
        Be: is|are|was|were|r|is there|are there|was there|were there|does there exist|do there exist
        Do: do|does|did
        Have: have|has
        Can: can|could it be
        List: list|listing|list all|show all|which all|give all|everything|all about the
        Confirm: right|is it true that|is it correct that|is it right that|is it the case that|it is true that|correct|true|is that right|is that so|is that correct|is that true|is this right|is this correct|is this true|true or false|right or wrong|yes or no|am i right|am i right that|am i right in thinking that|am i right in saying that|am i correct that|am i correct in assuming that|would i be right in saying that|would i be right to say that|would it be right to say that|would it be correct to say that|would it be fair to say that|is it fair to say that|is it right to say that|is it accurate that|is it accurate to say that|is it so that|is it a fact that|can it be said that|could it be said that|can one say that|could one say that|may one say that|may we say that|can we say that|would you say that|would you say|would you agree that|do you agree that|agree|agreed|check|check that|check whether|check if|please check|double check|double check that|double check whether|verify|verify that|verify whether|verify if|confirm|confirm that|confirm whether|confirm if|can you confirm|can you confirm that|could you confirm that|please confirm|can you check|can you check whether|can you check if|can you verify that|fact check|is not it|does not it|do not they|are not they|has not it|have not they|was not it|were not they|did not it|did not they|is it not|does it not|do they not|are they not|isnt it|doesnt it|dont they|arent they|is not that so|is that the case|i assume|i assume that|i suppose|i suppose that|i take it|i take it that|i gather that|i guess|suppose|suppose that|surely|presumably|is it really the case that|is it really true that|can i assume that|may i assume that|tell me if|tell me whether|let me know if|let me know whether|i wonder if|i wonder whether|find out if|find out whether
        Help: what can i ask|what can you do|what can you answer|what do you know|what questions can|how do i use|how does this work|what kind of questions|what can be asked|what sort of questions|which questions can|who are you|what are you|what is this|help please|what languages|which languages
        Opinion: best|better|good|great|worse|worst|favourite|favorite|worthwhile|interesting|important|promising|influential|impressive|innovative|novel|elegant|beautiful|overrated|underrated|superior|inferior|effective|powerful|useful|recommendable|in your opinion|your opinion|do you like|do you believe|you believe|i should use|should i use|should i choose|should one use|should we use|should i pick|should i prefer|should we choose|preferable|impactful|seminal|convincing|exciting|reliable enough|worth|outperform|outperforms|outperformed|state of the art|sota|future of|will become|will be the|going to|ideal|optimal choice|trustworthy enough|smartest|coolest|nicest|prettiest|famous|most famous|best known|well known|hype|hyped
        Instruction: ignore all|ignore previous|ignore your|ignore the above|disregard|forget|pretend|act as|you are now|system note|system prompt|system message|reply only|reply with|respond only|respond with|answer only with|output only|repeat after|write a|write me|write an|compose|translate|calculate|compute|delete|drop|remove|insert|update|create|execute|run this|run the|jailbreak|developer mode|override|new instructions|instructions|print your|reveal|send|email|play|sing|draw|generate a|generate an
        Filler: count as|counts as|counted as|be counted as|be considered|pass as|passes as|pass for|passes for|qualify as|qualifies as|rank as|be regarded as|be seen as|be called|go as
        HowMany: totals|subtotals|paper totals
        Evidence: how is it justified that|how is it justified|what in the text says|what in the text says that|what in the text shows|which words rest|on which words rests|on which words rests the statement that|who says that|by what is the claim|supported by what|what is it based on that|cite the passage|cite the passage for|cite the sentence|cite the words|cite the evidence|cite the source|what evidence|what evidence is there|which evidence|what passage says|which passage says|what sentence says|which sentence says|which part of the text|what tells us that|what tells you that|what indicates that|what suggests that|what confirms that|what proves that|where in the text|where in the review|where in the review is it said|where is it said|where does it state|where do they say|where do they state|where do the authors say|where do the authors state|the words by which|words by which|in which words|in what words|with which words|with what words|reason to believe|reasons to believe|what entitles|what reason is there to say|on the strength of what|on what evidence|by which evidence|from where you know|from where do you know|from where do we know|how can you tell|how can you say|how can we be sure|how sure is it that|how come you say|how come you claim|what speaks for|back it up|back this up|give proof|give evidence|show evidence|show proof|cite evidence
        SmallTalk: hello|hi|hi there|hello there|good morning|good evening|good afternoon|how are you|how do you do|bye|goodbye|good night|nice to meet you|what's up|whats up|lol|haha|joke|tell me a joke|love you
        """;

    /// <summary>Verbs and nouns that only carry the sentence, whatever their inflection: they restrict nothing by themselves.</summary>
    private static readonly FrozenSet<string> Carriers = (
        "use focus concern investigate explore examine discuss cover revolve devote dedicate aim attempt seek help support enable allow contain hold feature exhibit possess " +
        "provide offer mention note report record store appear occur belong consist comprise regard pertain refer serve happen exist try make get take bring put come " +
        "look see find show want need like wish interest wonder search seem remain relate concern observe attach assign associate link tie connect study analyze classify " +
        "list identify name document suppose imagine worry care hope plan gather collect wonder request curious understand research deal participate figure face encounter meet " +
        "bibliography tree taxonomy hierarchy trace candidate publication literature information fact detail piece kind sort matter aspect point instance example overview account entry row column body existing present current " +
        "arise become begin believe check choose clarify consult decide demonstrate desire determine engage ensure enter establish fit form guide hear illustrate imply indicate inform inspect learn live mind move notice obtain operate pick place play pop possess prepare pursue raise read realize receive recognize represent require reveal select set speak spot stay strike suit surface talk tend think touch turn view visit mainly primarily chiefly largely usually typically often generally explicitly directly originally eventually finally merely clearly officially formally separately additionally furthermore moreover hence thus therefore perhaps apparently reader colleague boss supervisor advisor thesis project lecture meeting slide newsletter blog work effort strand school wing branch chapter portion position slot home world scene community group camp side set crowd bunch member fall divide carry saw conduct produce attribute file arrive sit stand rest lie hit say tell claim edge statement assertion proposal propose effort expect respective corresponding relevant certain main key general overall total complete full entire single individual specific particular separate distinct unique different level event" +
        " draw attract welcome treat instantiate embody exemplify incarnate typify manifest gloss spell distinguish differentiate discern recognise know remember recall league club bucket bin basket shelf drawer pile stack lot roster pool corner crossing crossroads intersection juncture harvest crop yield batch family clan cluster bundle array range variety catalog directory index register inventory rubric heading banner umbrella label tag unite mix blend couple print totals numbers notion concept develop evolve vary fluctuate unfold progress proceed advance distribute spread scatter disperse allocate attend tune geared oriented directed cater wrestle grapple preoccupy specialize target shed illuminate center circle hinge interested strive go about reach climb ascend walk hang dangle nest nestle reside dwell accommodate settle locate site situate lodge class categorize assort arrange organize order structure compartmentalize subsume ascribe allot")
        .Split(' ').Select(English.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that only say where a thing is from or stands.</summary>
    private static readonly FrozenSet<string> VerbsOfPlace = Set("come stem originate date go fall stand lie belong deal account originate");

    /// <summary>Words that speak of what the source itself says, and on what grounds.</summary>
    private static readonly FrozenSet<string> SourceWords = Set("state print report section say said claim basis ground rest base accord quote edge statement");

    private static readonly FrozenSet<string> Gaps = Set("gap spot territory space");

    /// <summary>Adverbs that stand inside a phrase without changing it: <c>came directly out of</c>.</summary>
    private static readonly FrozenSet<string> Adverbs = "directly immediately originally once ever first later finally eventually recently soon also straight right back".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that say what speaks against something, or what its authors wish for: not what it is or does.</summary>
    private static readonly string[] Remarks = ["suffer", "lack", "fail", "suggest", "recommend", "criticize"];

    /// <summary>Whether a relationship that is spoken of by those words is a remark on a thing rather than a part of its description.</summary>
    public static bool IsRemark(IEnumerable<string> phrases) => phrases.Any(p => Remarks.Contains(p.Split(' ')[0]));

    private static readonly FrozenDictionary<string, Role> ByPhrase = Table.Split('\n')
        .Select(line => line.Trim().Split(": ", 2))
        .SelectMany(parts => parts[1].Split('|').Select(phrase => (phrase: Normalise(phrase), role: Enum.Parse<Role>(parts[0]))))
        .SelectMany(entry => entry.role is Role.Most or Role.Least && entry.phrase.Contains(' ', StringComparison.Ordinal) ? [entry, ($"the {entry.phrase}", entry.role)] : new[] { entry })
        .DistinctBy(entry => entry.phrase)
        .ToFrozenDictionary(entry => entry.phrase, entry => entry.role, StringComparer.Ordinal);

    /// <summary>The most words of a phrase.</summary>
    public static int MaxWords { get; } = ByPhrase.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    private static readonly FrozenSet<string> Words = ByPhrase.Keys.SelectMany(phrase => phrase.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word stands in any phrase, so that it is no slip of typing.</summary>
    public static bool IsKnown(string word) => Words.Contains(word);

    /// <summary>Whether a word can stand inside a phrase without changing it.</summary>
    public static bool IsAdverb(Token token) => Adverbs.Contains(token.Word);

    /// <summary>The role of a phrase (words parted by one space), or null.</summary>
    public static Role? Of(string phrase) => ByPhrase.TryGetValue(phrase, out var role) ? role : null;

    /// <summary>The role of a single word: its own, else filling where it only carries the sentence.</summary>
    public static Role? Of(Token token) => Of(token.Word) ?? (Carriers.Contains(token.Stem) ? Role.Filler : null);

    /// <summary>Whether a verb only says where a thing is from or stands: <c>comes from</c>, <c>belongs to</c>.</summary>
    public static bool IsVerbOfPlace(Token token) => VerbsOfPlace.Contains(token.Stem);

    /// <summary>Whether a word speaks of what the source itself says: <c>stated</c>, <c>as printed</c>, <c>claims</c>.</summary>
    public static bool SpeaksOfSource(Token token) => SourceWords.Contains(token.Stem);

    /// <summary>Whether a noun for what is denied: <c>gaps</c>, <c>white spots</c>.</summary>
    public static bool IsGap(Token token) => Gaps.Contains(token.Stem);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(English.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static string Normalise(string phrase) => phrase == "'s" ? phrase :
        string.Join(' ', Tokenizer.Read(phrase).Select(token => token.Word));
}
