using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Words that people use for one another: everyday ones and those of descriptions. Only consulted where somebody describes
/// a thing rather than names it.
/// </summary>
internal static class Thesaurus
{
    /// <summary>One sense to a line; a word can have several.</summary>
    private const string Senses = """
        fast quick speed speedy rapid swift accelerate shorten latency slow quickly hurry time
        cheap cost costly expensive price money budget afford affordable pay paying payment save saving efficient efficiency economical economy resource frugal spend
        compute computation computing computational gpu hardware memory chip power gpus cpu cpus card processor accelerator cluster server
        few little less scarce small limited shortage sparse tiny handful lack minimal hardly barely scant modest meager scarcity fewer
        label annotate annotation annotator rater tag mark
        human people person user customer annotator individual crowd folk someone everyone public worker
        machine automatic automatically automated synthetic artificial robot computer ai
        exclude exclusion reject rejection discard dismiss drop throw thrown eliminate remove weed sift omit disqualify
        error mistake wrong incorrect fault false bug flaw blunder
        fix correct correction repair revise revision edit refine refinement rewrite polish amend improve better rework enhance
        fact factual truth truthful true knowledge know hallucination hallucinate invent fabricate lie fictitious confabulate falsehood false untrue misinformation misinform mislead misleading baseless
        harm harmful harmless toxic toxicity hateful hate offensive rude danger dangerous unsafe safe safety abuse abusive insult nasty violence illegal hurt evil bomb weapon crime criminal drug poison kill suicide terror vulgar profanity swear obscene bully bullying threaten
        fair fairness unfair bias biased discriminate discrimination prejudice racist racism sexist stereotype skew minority gender race ethnic religion unfairly unequal equal equally
        private privacy personal leak secret confidential sensitive protect protection identity
        cheat exploit exploitation hack game trick deceive dupe outsmart loophole fool abuse outwit flatter sycophancy overfit please
        forget forgetting lose losing remember retain unlearn memory old older earlier previous
        stable stability unstable instability collapse diverge divergence crash oscillate fragile brittle wobble derail steady explode explosion erratic shaky wild
        goal objective aim purpose criterion end wish
        many several multiple various numerous more plural multi lot lots plenty
        conflict clash contradict contradiction oppose compete competing disagree disagreement tradeoff tension balance juggle reconcile weigh
        combine combination merge join mix mixture blend unite fuse fusion aggregate aggregation integrate integration assemble together
        split divide decompose decomposition separate part piece component fragment compositional composition break factor
        word token term
        step stage phase round iteration iterative iterate turn loop cycle repeat repeated successive repetition
        dense density fine grained granular granularity detailed frequent
        hierarchy hierarchical level layer tier nested
        federated federation distributed decentralized parallel simultaneous simultaneously client device hospital bank site phone local
        online live running deploy deployment production stream streaming continuous continual ongoing lifelong realtime serve serving service operation operate
        offline logged stored static recorded
        translate translation translating bilingual multilingual translator language english german french chinese spanish japanese arabic russian tongue foreign
        summary summarize summarization shorten condense digest abridge gist shortening overview abridgement
        paraphrase reword rephrase restate rewrite rewording wording
        dialogue chat conversation conversational talk speak assistant converse chatbot talking bot bots chatbots discuss discussion customer
        code program programming software compiler coding programmer developer script app application coder compile computer
        image picture photo vision visual video multimodal audio see photograph pictures graphic scene drawing
        math mathematics arithmetic sum algebra calculation logic logical reason reasoning puzzle deduce deduction infer inference conclusion
        answer reply response output draft
        question query ask
        classify classification categorize sort class sentiment positive negative mood topic spam categorization
        extract extraction pull mine structured
        retrieve retrieval search lookup document library
        tool api plugin plug external outside environment engine component calculator
        reward score scorer grade point prize incentive mark payoff bonus signal
        preference taste like choice prefer favor want
        personal personalize personalization tailor customize customization adapt adaptation adjust bespoke individual style habit
        large big scale scalable scalability huge grow billion size
        unseen unfamiliar transfer generalize generalization elsewhere shift unknown beyond
        agent player opponent rival team participant party
        theory theoretical guarantee proof prove provable formal
        explain explanation explainable understand interpret interpretable interpretability transparent transparency opaque comprehend see
        manual manually hand handcrafted handmade effort labor handwork
        noise noisy unreliable inconsistent inconsistency messy dirty contradictory
        explore exploration try curiosity curious discover discovery
        diverse diversity varied variety different heterogeneous
        sample example instance demonstration demonstrate
        rank ranking order
        pair pairwise compare comparison
        imitate imitation copy mimic inverse expert recover
        uncertain uncertainty trust reliable reliability dependable confidence confident doubt sure calibrate calibration
        ensemble average averaging committee
        length long verbose verbosity wordy
        leash constraint constrain regularize regularization limit penalty divergence kl brake
        swap replace replacement substitute exchange alternative alter modify modification change
        critic criticize critique judge evaluate evaluation feedback comment verdict assess assessment
        self own itself themselves
        guide steer control direct
        end final finish outcome last result
        middle intermediate process
        credit blame attribute attribution contribution
        asynchronous wait idle delay concurrent
        coordinate coordination cooperate cooperation collaborate harmony communicate communication
        depend dependency dependence rely lean reliance
        complex complexity complicated intricate difficult elaborate
        attack adversarial malicious jailbreak adversary
        quality fluent fluency coherent coherence
        remove drop prune redundant superfluous discard strip eliminate
        curriculum gradually progressive progression gradual
        tree plan planning lookahead
        expert specialist specialized router mixture
        rule principle constitution guideline
        afterwards post after subsequently later once posthoc
        trust region proximity clip clipping
        teacher student distill distillation
        game equilibrium nash strategy
        decide decision determine judgment
        task job chore duty
        performance perform outcome result success succeed turn
        check verify verification validate validation inspect test
        update refresh renew renewal retrain
        story stories tale fiction poem poetry creative novel narrative
        same alike identical similar resemble uniform
        well good better excellent quality
        """;

    private static readonly FrozenDictionary<string, int[]> ByForm = Senses
        .Split('\n')
        .SelectMany(
            (line, sense) => line.Trim().Split(' ').SelectMany(word => Forms(Tokenizer.Read(word)[0])).Select(form => (form, sense))
        )
        .GroupBy(x => x.form)
        .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.sense).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>Say how much there is of what they stand before, so that what describes it need not say so.</summary>
    public static readonly WordSet Amounts = WordSet.Of("few little less much many scarce enough lot lots plenty");

    /// <summary>The senses of a word in any inflection; none for a word that has no fellows.</summary>
    public static IReadOnlyList<int> Of(Token word) =>
        [.. Forms(word).Concat(Dimensions.Positives(word.Word)).SelectMany(form => ByForm.GetValueOrDefault(form) ?? []).Distinct()];

    private static IEnumerable<string> Forms(Token word) => [word.Stem, OwnWords.RootOf(word)];
}
