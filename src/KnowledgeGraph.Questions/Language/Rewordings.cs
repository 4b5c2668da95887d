using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Turns of phrase that only word differently what the rules read in another place: each is put into those words before
/// anything else is read. Words parted by a stroke are alternatives, an asterisk stands for the first word, with a number for a later one.
/// </summary>
internal static class Rewordings
{
    private const string Table = """
        team/teams/minds/brains/heads/folks/crew/names/persons behind: people behind
        have/has/had in mind when it/they/we/people/one/he/she/authors speak/speaks/spoke/talk/talks/talked/write/writes/wrote of/about: mean by
        have/has/had in mind by/with: mean by
        whoever is/was first/last/second/third/senior/lead: the *3
        whoever is/was the first/last/second/third/senior/lead: the *4
        both themes/topics/areas/sides/fields/subjects/things/matters/aspects/concerns/counts: both
        on what/which text/words/passage/sentence/grounds/basis/evidence does/do this/that/the claim/statement/link/assertion/assignment rest/rely/stand: evidence
        , meaning ?: meaning ?
        u: you
        how many individual/distinct/separate/unique: how many
        only the/those assignments/links/claims/edges/relations/statements/entries/connections with: with
        counting/considering/taking/using only claims/assignments/links/edges/statements/relations with: with
        only assignments/links/claims/edges/relations/statements/entries/connections with: with
        whose link/links/assignment/connection/relation/tie to/with: with
        only strong/solid/good/reliable evidence/links/claims/support ,: please
        only strong/solid/good/reliable evidence/links/claims/support please ,/:: please
        pages in/of its/their proceedings/journal/volume/issue: pages
        in its/their proceedings/journal/volume/issue ?/.: please
        at least one of whom/which/them: one of them
        one or more of whom/which/them: one of them
        one of whom/which: one of them
        and got/had/published/placed at least one of them/those/these into/in/at: , one of them in
        and got/had/published/placed one of them/those/these into/in/at: , one of them in
        is/are/was he/she/they/i/we right/correct: is that right
        is/are/was he/she/they right/correct about that/this/it: is that right
        share/percentage/fraction/proportion/part among/amongst/within: * of
        ./? ties/draws welcome/included/allowed/too: *
        ./? include/including/with/name/list/show/give/allow/keep ties/draws/joint: please
        , ties/draws included/welcome/allowed/too: please
        , including/with ties/draws: please
        if/should there is/are a/any tie/ties/draw , give/name/list/show all/both/them: please
        , no more and/or/, no/not less/fewer: please
        , not more and/or/, not less/fewer: please
        , neither more nor less/fewer: please
        for every/each one: for each
        how large/big/great/wide/much is the difference/gap/margin/distance/lead between: what is the difference between
        size/sizes of the author/writing/writer team/teams/group/groups: number of authors
        taking/setting everything: everything
        runner - up/ups: second largest
        runners - up: second largest
        comes/stands/sits/is on top: ranks first
        comes/stands/sits/is at the top: ranks first
        comes/come top: ranks first
        on/in/at/down/along the left/side/rows/lines ,: with
        on/in/at/down/along/across the right/top/columns: please
        get/gets/got/getting away with/without no/any: have no
        does/do/did the review/survey/authors/reviewers distinguish/differentiate/recognise/recognize/separate/identify: are there
        . suggestions/ideas/pointers/candidates/recommendations/hints/tips/proposals ?: ?
        asks/asked/asking me/us for/about: please
        when/if/once you/we/one/i group/split/divide/break/sort/count: *3
        , what numbers/figures/counts do/would you/we/i get/see/have/find: , how many
        one of them or more: at least one of them
        group/divide/bucket/partition/bin them/those/these/it by: split *2 by
        he or she: he
        she or he: he
        him or her: him
        his or her: his
        he she: he
        his her: his
        whats/wats: what is
        give/gives/cite/cites/quote/quotes/name/names/offer/offers as evidence/proof/support for/of: cite for
        count/number the individual/distinct/unique/separate: count the
        . the numbers/figures/counts/data , please ?: please
        . the numbers/figures/counts/data please ?: please
        . numbers/figures/counts , please: please
        a bar/pie/line chart of/with/showing: please
        the main one/conference/track/proceedings , not the/ findings: please
        whos: who is
        what speaks/counts/militates/is/was against: what is wrong with
        what is/was there against: what is wrong with
        what can/could be said/held against: what is wrong with
        , meaning: , that is to say
        do/does/did its/their authors: * it
        get/gets/getting/got in each/one other/another 's way: conflict
        from the year/years: from
        do/done in future about/against: * about
        do/done in the future about/against: * about
        do/did authors/researchers/they/people/we propose/suggest/plan/recommend/intend/want to do about/against: is done about
        send/give/show/tell/list me the/their titles/names ./?: name them
        send/give/show/list/name the/their titles/names ./?: name them
        is/are what worries/concerns/bothers/troubles/interests/hurts/costs/occupies me/us: concern me
        what worries/concerns/bothers/troubles/interests/hurts/costs/occupies me/us is/are: i need
        what can/could/should/might/may/must be done ?: what is done about it ?
        what can/could/should/might/must one/we/you/people/i do ?: what is done about it ?
        what to do ?: what is done about it ?
        id like: i would like
        get/gets/getting/got round: * around
        bring/cut/keep/get/drive/push it down: reduce it
        bring/cut/keep/get/drive/push this down: reduce this
        bring/cut/keep/get/drive/push that down: reduce that
        bring/cut/keep/get/drive/push them down: reduce them
        pages/page of/in the/a/its proceedings/journal/volume/issue/book/magazine/collection: pages
        words/wording/sentence/sentences/passage/passages/text/line/lines/quote on/upon which the/this/that/your claim/statement/assertion/assignment/classification/link rests/relies/stands: evidence
        words/wording/sentence/sentences/passage/passages/text/line/lines/quote on/upon which the/this/that/your claim/statement/assertion/assignment/classification/link is based/founded/grounded: evidence
        link/connection/path/route/chain/trail/thread/line/bridge/road that leads/goes/runs/stretches from: path from
        thread/line/bridge/road leading/going/running/stretching from: path from
        in the eyes/view/opinion/judgement/judgment/words/estimation/assessment of the reviewers/authors/review/survey: please
        in the reviewers/authors ' eyes/view/opinion/judgement/judgment/words/estimation/assessment: please
        everyone/everybody who/that: who
        everyone/everybody with: who has
        everyone/everybody without: who has no
        wheres: where is
        hows: how is
        thats: that is
        what/who/where/when/how/why/that/this/it/there/here/one 's: * is
        what/which %: * percentage
        in/as %: in percent
        year by/on/over/to/after year: per year
        yearly/annual/annually/yearwise: per year
        per annum: per year
        year wise: per year
        over/across/through/throughout the years: per year
        over/across time: per year
        with the years: per year
        down the years: per year
        in/within a/one/two/three/four/five/ten/twenty/fifty sentence/sentences/word/words/paragraph/paragraphs/bullet/bullets or so/two/three/less/fewer: please
        in/within a/one/two/three/four/five/ten/twenty/fifty sentence/sentences/word/words/paragraph/paragraphs/bullet/bullets: please
        in/within a few/couple sentences/words/paragraphs/bullets: please
        in/within a couple of sentences/words/paragraphs/bullets: please
        for my/our/his/her/an/the article/piece/story/book/quiz/lesson/podcast/feature/documentary/magazine/newspaper/readers: please
        sub area/areas/field/fields/class/classes/category/categories/type/types/group/groups/domain/domains/division/divisions/branch/branches: children
        subarea/subareas/subfield/subfields/subclasses/subcategory/subcategories/subtype/subtypes/subgroup/subgroups/subdomain/subdomains/subdivision/subdivisions: children
        problems/questions/issues/challenges remain/are/stay open/unsolved/unresolved/unanswered: open problems
        problems/questions/issues/challenges remain/are/stay still open/unsolved/unresolved/unanswered: open problems
        problems/questions/issues/challenges are yet to be solved/resolved/answered: open problems
        problems/questions/issues/challenges have not been solved/resolved/answered yet: open problems
        what is going on: what happens
        going on: ongoing
        last/lasts/lasted longer than: longer than
        last/lasts/lasted more than: more than
        last/lasts/lasted less than: less than
        under way: ongoing
        there/anything/something/much/little/nothing/everything/all in the way of: * on
        in numbers/figures: how many
        in progress: ongoing
        before its/their/his/her/the time: early
        ahead of time/schedule: early
        a/one level/step/layer/rung/tier up from: parent of
        a/one level/step/layer/rung/tier above/over: parent of
        a/one level/step/layer/rung/tier below/under/beneath: children of
        sit/sits/stand/stands/lie/lies/is/are/come/comes next to: sibling of
        sit/sits/stand/stands/lie/lies/is/are/come/comes beside/alongside: sibling of
        made/built up of: consist of
        composed/comprised/constituted of: consist of
        broken/break/breaks/divided/divide/divides/split/splits/subdivided/subdivide/subdivides down/up into: consist of
        link/connection/path/route/chain/trail leading/going/running from: path from
        about/against/for/with which nothing is/was/has/been done: that nothing is done about
        about/against/for/with which nobody does/did anything: that nothing is done about
        mean/means/meant when it/they/we/people/one/he/she/authors speak/speaks/spoke/talk/talks/talked/write/writes/wrote/refer/refers/referred of/about/to: mean by
        mean/means/meant when/by speaking/talking/writing/referring of/about/to: mean by
        biggest/largest/highest/greatest/longest/most/smallest/lowest/fewest/least/shortest/newest/latest/oldest/earliest/cheapest/dearest one/ones first: * first
        biggest/largest/highest/greatest/longest/most/smallest/lowest/fewest/least/shortest/newest/latest/oldest/earliest/cheapest/dearest one/ones last: * last
        beginning/begin/begins/start/starts with/from/at the biggest/largest/highest/greatest/most/longest: largest first
        starting from/at the biggest/largest/highest/greatest/most/longest: largest first
        beginning/begin/begins/start/starts with/from/at the smallest/lowest/fewest/least/shortest: smallest first
        starting from/at the smallest/lowest/fewest/least/shortest: smallest first
        beginning/begin/begins/start/starts with/from/at the newest/latest: newest first
        beginning/begin/begins/start/starts with/from/at the oldest/earliest: oldest first
        all/everything what/that is inside/within/in: everything inside
        what is all inside/within/in: everything inside
        what is inside/within: everything inside
        by/from the authors of/behind: by authors of
        the authors of/behind: authors of
        to somebody/someone/anybody/anyone/people/readers/one who is/are no/not specialist/specialists/expert/experts/scientist/scientists/researcher: please
        to/for somebody/someone/anybody/anyone/people/readers who is/are not a/an/any specialist/expert/scientist/researcher: please
        to/for somebody/someone/anybody/anyone/people/readers who is/are new to it/this/that: please
        to/for somebody/someone/anybody/anyone/people/readers who is/are new to the field/subject/topic/area: please
        to/for somebody/someone/anybody/anyone/people/readers who knows/know nothing/little of/about it/this/that: please
        to/for somebody/someone/anybody/anyone/people/readers from/outside another/the field: please
        to/for somebody/someone/anybody/anyone/people/readers without a/any background: please
        there/anything/something/much/little/everything in the way of: * on
        whoever: people who
        makes/make/made/making him/her/it/them/one the: is the
        because it/he/she is/was the: is the
        because they are/were the: are the
        should/would/could/shall/must i/we/one/you avoid/pick/choose/take/book/use/prefer/visit/see because it/he/she is/was: is
        should/would/could/shall/must i/we/one/you avoid/pick/choose/take/book/use/prefer/visit/see because they are/were: are
        should/would/could/shall/must i/we/one/you avoid/pick/choose/take/book/use/prefer/visit/see because it/he/she has/had: has
        should/would/could/shall/must i/we/one/you avoid/pick/choose/take/book/use/prefer/visit/see because they have/had: have
        left/leaves/leave the most people/persons/victims/passengers/crew: has the most people
        left/leaves/leave the fewest people/persons/victims/passengers/crew: has the fewest people
        cost/claimed/took/costs/claims/takes the most lives: killed the most people
        does/do this/that/the/your/our collection/database/dataset/graph/archive/catalogue/catalog/register/inventory hold/have/contain/know/list/record/include/cover/describe: are there
        is/are in this/that/the/your/our collection/database/dataset/graph/archive/catalogue/catalog/register/inventory: are there
        among/amongst the authors: among authors
        my/our boss/supervisor/advisor/professor/teacher/colleague/colleagues/friend/students/team/client/manager/editor/reviewer/committee asks/asked/ask/wants/wanted/want/needs/needed/need me for/to: please
        my/our boss/supervisor/advisor/professor/teacher/colleague/colleagues/friend/students/team/client/manager/editor/reviewer/committee asks/asked/ask/wants/wanted/want/needs/needed/need for/to: please
        my/our boss/supervisor/advisor/professor/teacher/colleague/colleagues/friend/students/team/client/manager/editor/reviewer/committee wants/wanted/want/needs/needed/need: please
        many/which/some/most/any/few of the authors: * authors
        for a/my/our thesis/dissertation/essay/project/proposal/seminar/paper topic/idea/subject/theme: please
        more of a topic/subject/theme/issue/concern/focus: more
        who/that/which once: *
        commonest: most common
        rarest: least common
        what should/must/do/ought/can i/we/one/you know about: tell me about
        count/counting the individual/separate: count the
        what/which is/was/are/were the most common/frequent/usual/productive/popular/active/crowded publication year/years of/for/among/in/with: in which year were there most
        what/which is/was/are/were the most common/frequent/usual/productive/popular/active/crowded year/years of publication of/for/among/in/with: in which year were there most
        what/which is/was/are/were the most common/frequent/usual/productive/popular/active/crowded year/years of/for/among/in/with: in which year were there most
        what/which is/was the busiest publication year of/for/among/in/with: in which year were there most
        what/which is/was the busiest year of/for/among/in/with: in which year were there most
        what/which is/was the busiest publication year ?: in which year were there most ?
        what/which is/was the busiest year ?: in which year were there most ?
        want/wants/try/tries/trying to say ?: mean ?
        , meaning ?: , what does it mean ?
        meaning ?: what does it mean ?
        name/person/one at/listed/standing the head/top/start/beginning/front of the author list: first author
        name/person/one at the head/top/start/beginning/front of the author list: first author
        name/person/one at the end/bottom/tail of the author list: last author
        top/head of the author list: first author
        i . e .: namely
        e . g .: for instance
        vs .: versus
        approx .: about
        resp .: respectively
        with/to/and/from/against/than that/those of: *
        lead/leading/principal author/authors: first author
        everyone/everybody/each/all/every counted once: please
        each/every one/author/person/paper once: please
        counted only/just once: please
        and so on/forth: etc
        and the like: etc
        and what else is there: etc
        , and what else: etc
        in the years from: from
        rated/ranked/marked as: as
        ./? everyone/everybody/everything/all/both please: * please
        the very smallest/largest/biggest/lowest/highest/oldest/newest/youngest/latest/earliest/longest/shortest: the *3
        take/takes/took to make/cook/prepare/bake/build/produce/complete/do: take
        never got/received/won/had a/an/any: have no
        for the time/times to come: please
        where would/do/should/could/can you/one advise/recommend/suggest us/me/one/someone/somebody to start/begin: what should we read
        where would/do/should/could/can you/one advise/recommend/suggest us/me/one/someone/somebody to start/begin reading/looking: what should we read
        where would/do/could/can/should you/one/i/we start/begin reading/looking: what should we read
        where/what is/are/would a/the good/best place/point to start/begin: what should we read
        what would/do/should/could/can you advise/recommend/suggest us/me/one/someone/somebody to read/study/try/use/consult: what should we read
        more recent/modern/up-to-date: newer
        less recent/modern: older
        in numbers of: by number of
        page/pages of/in its/the/their proceedings/journal/volume/book/issue/conference: *
        whose name comes/stands/is/appears/figures/ranks first on/in: who is the first author of
        whose name comes/stands/is/appears/figures/ranks last on/in: who is the last author of
        than all/every/any the other/others: than any other
        than all/every/any/everything/anything/everyone/anyone other/others/else: than any other
        than the rest/others: than any other
        annual/yearly/monthly/weekly/quarterly report/review/meeting/newsletter/overview/conference/festival/survey/summary: report
        not have/has/had/having a single: have no
        has/have/had not a single: have no
        not a single: no
        for the first time: first
        still/yet alive/living: alive
        still with/among us: alive
        no longer with/among us: dead
        no longer alive/living: dead
        has/have/had passed away: is dead
        passed away: dead
        has/have/had gone out of business/operation/service: is defunct
        went/going/go/goes out of business/operation/service: is defunct
        gone/been put out of business/operation: defunct
        out of business/operation/service: defunct
        still/yet waiting/waits/wait for its/their/a/the first: without
        waiting/wait/waits for its/their/a first: without
        have/has yet to get/have/receive/find/see its/their/a/any/the first: have no
        nr/nbr/num of: number of
        nr/no/num . of: number of
        since before: before
        since/after the turn of the millennium/century: since 2000
        before the turn of the millennium/century: before 2000
        if one/you/we/i adds/add up: total
        what does one/that/this/it get/make/give: please
        what do you/we/i get: please
        what does that/this/it come to: please
        will/can/could/might/would/may/should/does/did my/our son/daughter/child/kid/kids/children/wife/husband/mother/father/parents/sister/brother/grandmother/grandfather/grandson/niece/nephew: * i
        fall/falls/are/is/belong/belongs/go/goes into/in/under/to each ?/.: ?
        and what is it/that ?: and which ?
        and what are they/those/these ?: and which ?
        and which one/ones is/are it/that/they/those ?: and which ?
        and which is/are it/that/they/those ?: and which ?
        without paying/payment: free
        down to the oldest/newest/smallest/largest/lowest/highest/latest/earliest: please
        or to none/nobody/neither: or not
        or to no one: or not
        to settle a/an bet/argument/dispute/quarrel: please
        for free/nothing: free
        have/has yet to get/have/receive/find/see a/any: have no
        has/have/had ceased to exist/operate/trade: is defunct
        ceased to exist/operate/trade: is defunct
        no longer exist/exists/existing/operate/operates/operating/trade/trades/trading: defunct
        no longer in business/operation/existence: defunct
        still in business/operation/existence: ongoing
        still exist/exists/existing/trade/trades/trading: ongoing
        play/plays/played/playing a/any/some/the part/role in: occur in
        higher/further/farther up than: higher than
        not have/has/had/having any: have no
        like/likes/liked/love/loves/loved best/most: best rated
        like/likes/liked/love/loves/loved least: worst rated
        who rote/wrot/writed: who wrote
        grandchild/grandchildren/grandson/grandsons/granddaughter/granddaughters of: children of the children of
        grandparent/grandparents/grandfather/grandmother/grandfathers/grandmothers of: parents of the parents of
        's grandchild/grandchildren/grandson/grandsons/granddaughter/granddaughters: * children * children
        's grandparent/grandparents/grandfather/grandmother/grandfathers/grandmothers: * parents * parents
        directly/immediately above: parent of
        directly/immediately below/under/beneath: children of
        as against: versus
        in/by comparison with/to: versus
        in contrast to/with: versus
        as compared with/to/against: versus
        care/cares/cared/worry/worries/worried more/less about/for: is *2 often about
        pay/pays/paid/give/gives/gave/devote/devotes/devoted more/less attention/heed/weight/space/room/thought/care to: is *2 often about
        put/puts/place/places/lay/lays more/less weight/emphasis/stress/focus/effort on/upon/into: is *2 often about
        more/less attention/heed/weight/space/room/thought/effort paid/given/devoted to: * often about
        more/less attention/heed/weight/space/room/thought/effort is/are paid/given/devoted to: * often about
        get/gets/got/receive/receives/received/attract/attracts/attracted/draw/draws/drew/find/finds/found/enjoy/enjoys more/less attention/interest/coverage/consideration/treatment/space: is *2 often
        rely/relies/relied/lean/leans/depend/depends/draw/draws/build/builds/bank/banks more/less on/upon: is *2 often on
        rely/relies/relied/lean/leans/depend/depends/draw/draws/build/builds/bank/banks more/less heavily/strongly/often on/upon: is *2 often on
        better represented/covered/studied/researched/explored/documented/served/populated: more often *2
        worse represented/covered/studied/researched/explored/documented/served/populated: less often *2
        bigger/larger/greater/hotter topic/theme/concern/focus/subject: more often
        smaller/lesser topic/theme/concern/focus/subject: less often
        the/a larger/greater/higher/bigger number/count of: more
        the/a smaller/lower/lesser number/count of: fewer
        the one and the other: each
        each one: each
        how many there are of/in/for/at each: how many
        how many of each there are: how many
        how many are there of each: how many
        review/survey 's own figure/figures/number/numbers/count/counts/statement/statements: * statement
        leave/leaves/left/leaving/remain/remains untouched/unaddressed/untreated/unexplored/unsolved/uncovered: *2
        left out by: untouched by
        what have/has you/we/it got: list
        count/counts/number/numbers/boast/boasts/muster/musters/total/totals/claim/claims/amass/amasses/rack/racks/gather/gathers/assemble/assembles/command/commands the most/fewest/least: has *2 *3
        and/plus next/beside to it/them/each the number of: with number of
        , next/beside to it/them/each the number of: with number of
        divide/divides/divided/partition/partitions/apportioned/spread/spreads over/across/among/amongst the/our/all/each/every: distributed over *3
        for checking/planning/reference/budgeting/teaching/reporting/training/archiving/statistical/documentation/comparison/research/information/verification/administrative/bookkeeping purposes: please
        by/in/with/via/over the fewest/smallest/least/lowest hops/steps/links/stops/edges/moves/nodes/jumps/stages: shortest path
        by/in/with/via/over the smallest/fewest/least/lowest number of hops/steps/links/stops/edges/moves/nodes/jumps/stages: shortest path
        in/by/with/via/over as few hops/steps/links/stops/edges/moves/nodes/jumps/stages as possible: shortest path
        ( how many in/for/of/per each ): how many
        , how many in/for/of/per each ./?: how many
        a single one of the/its/their/our: one
        : what/which remains/remain/stays/stay ?: please
        : what/which is/are left ?: please
        , what/which remains/remain/stays/stay ?: please
        , what/which is/are left ?: please
        counting each one/of/author/person/paper once: please
        counting each/them/every only/just once: please
        insists/insist/insisted/maintains/maintain/maintained/swears/swear/swore/asserts/assert/asserted/contends/contend/contended/alleges/alleged that: claims that
        proof/evidence/quote/quotation/passage/sentence/words/wording/support/backing/basis/grounds in the text/review/survey/source/paper: *
        this/your/our corpus: the corpus
        careful/caution , i: i
        name at the head/top/front/beginning/start of the author list/lists: first author
        name at the end/bottom/tail of the author list/lists: last author
        according to the directions/proposals/suggestions/recommendations/ideas proposed/made/given/suggested/listed: please
        according to the directions/proposals/suggestions/recommendations/ideas in the review/survey: please
        average/mean author/paper/page count: * number of *2
        careful/caution/attention : i: i
        by/on/from a table/text/title: * *3
        is/was/forms/formed the basis for/of the/a link/claim/assignment/statement: is the basis
        is/was/forms/formed the basis for/of it/this/that: is the basis
        know/hear/see/learn first: *
        in one of the/its/your/their tables/figures/sections/chapters: please
        , not by anything/anyone else: only
        , not by any other: only
        , and not/by by/not anything/nothing else: only
        first/second/third , second/third/fourth or what: at what position
        do/does the corpus/graph/data/collection/database/review have/hold/contain/list/know nothing: is there nothing
        count/list the individual/distinct/different/single: * the
        count/number of individual/distinct/different: number of
        draw/plot/make a bar/line/pie chart/graph/plot/diagram of: distribution of
        draw/plot/make a chart/graph/plot/diagram/histogram of: distribution of
        a bar/line/pie chart/graph/plot/diagram of: distribution of
        only those/these where/that/which/who/whose/with: *2 *3
        minus/except/without/excluding/excepting the ones/those it/they has/have/share/shares in common with: but not of
        minus/except/without/excluding/excepting the ones/those it/they share/shares with: but not of
        minus/except/without/excluding/excepting what it/they has/have in common with: but not of
        minus/except/without/excluding/excepting what it/they share/shares with: but not of
        what has/have been written/published/done/said about/on: what is there on
        what was written/published/done/said about/on: what is there on
        is/are spread/distributed/scattered/divided over/across/among/between which/what: belongs to *4
        from one year/month to the next: per year
        from year to year: per year
        as the years go by: per year
        change/changed/changes/changing/develop/developed/evolve/evolved/shift/shifted/vary/varied over/across/through/throughout the years: per year
        change/changed/changes/changing/develop/developed/evolve/evolved/shift/shifted/vary/varied over/across/through/with time: per year
        change/changed/changes/changing/develop/developed/evolve/evolved/shift/shifted/vary/varied from one year to the next: per year
        change/changed/changes/changing/develop/developed/evolve/evolved/shift/shifted/vary/varied from year to year: per year
        without counting/including it/them among: not in
        the/a longer list/catalogue/catalog/record of: more
        the/a shorter list/catalogue/catalog/record of: fewer
        """;

    /// <summary>A verb and a word of it that stands behind its object, and what they say, the second nothing where it is empty: <c>leaving X aside</c>, <c>weighing X against Y</c>.</summary>
    private static readonly (WordSet First, WordSet Last, string Said, string Then)[] Apart =
    [
        (WordSet.Of("leaving putting setting"), WordSet.Of("aside out"), "except", ""),
        (WordSet.Of("weigh weighs weighing weighed pit pits pitting pitted"), WordSet.Of("against"), "compare", "with"),
    ];

    /// <summary>Verbs of that sort that say so only at the start of a sentence, as a wish: <c>leave X out: …</c>.</summary>
    private static readonly WordSet Wished = WordSet.Of("leave put set");

    private const int MostApart = 10;

    private sealed record Rewording(string[][] Pattern, string[] Words);

    private static readonly FrozenDictionary<string, Rewording[]> ByFirst = Table
        .Split('\n')
        .Select(line => line.Split(": ", 2))
        .Select(parts => new Rewording([.. parts[0].Split(' ').Select(word => word.Split('/'))], parts[1].Split(' ')))
        .SelectMany(rewording => rewording.Pattern[0].Select(first => (first, rewording)))
        .GroupBy(x => x.first)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.Select(x => x.rewording).OrderByDescending(r => r.Pattern.Length).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>The tokens with every such turn in the usual words; each new word stands where the old ones did.</summary>
    public static IReadOnlyList<Token> Apply(IReadOnlyList<Token> question)
    {
        var tokens = Joined(question);
        var said = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var rewording = ByFirst.GetValueOrDefault(tokens[i].Word)?.FirstOrDefault(r => Fits(r, tokens, i));
            if (rewording is null)
            {
                said.Add(tokens[i++]);
                continue;
            }
            var (first, last) = (tokens[i], tokens[i + rewording.Pattern.Length - 1]);
            said.AddRange(
                rewording.Words.Select(word =>
                    Kept(word) is { } kept ? tokens[i + kept] : new Token(word, word, English.Stem(word), first.Start, last.End)
                )
            );
            i += rewording.Pattern.Length;
        }
        return said;
    }

    /// <summary>The tokens with one word for each verb whose particle stands apart.</summary>
    private static IReadOnlyList<Token> Joined(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            foreach (
                var (first, last, said, then) in Apart.Where(a =>
                    a.First.Has(tokens[i]) || i == 0 && a.Then.Length == 0 && Wished.Has(tokens[i])
                )
            )
            {
                var end = Enumerable
                    .Range(i + 2, Math.Max(0, Math.Min(MostApart, tokens.Count - i - 2)))
                    .FirstOrDefault(k => last.Has(tokens[k]), -1);
                if (end > 0 && !tokens.Skip(i).Take(end - i).Any(t => t.EndsClause))
                    return
                    [
                        .. tokens
                            .Select(
                                (t, k) =>
                                    k == i ? Said(t, said)
                                    : k == end ? Said(t, then)
                                    : t
                            )
                            .Where(t => t.Word.Length > 0),
                    ];
            }
        return tokens;
    }

    private static Token Said(Token token, string word) => token with { Word = word, Stem = English.Stem(word) };

    /// <summary>Which word of the turn an asterisk keeps; null for another word.</summary>
    private static int? Kept(string word) =>
        word == "*" ? 0
        : word[0] == '*' ? int.Parse(word.AsSpan(1), CultureInfo.InvariantCulture) - 1
        : null;

    private static bool Fits(Rewording rewording, IReadOnlyList<Token> tokens, int at) =>
        at + rewording.Pattern.Length <= tokens.Count
        && rewording.Pattern.Select((words, i) => words.Contains(tokens[at + i].Word)).All(fits => fits);
}
