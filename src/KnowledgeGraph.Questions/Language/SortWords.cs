using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>The nouns and verbs by which the names and descriptions of a schema say what sort of thing a part of it is.</summary>
internal static class SortWords
{
    /// <summary>What says that a number holds an age.</summary>
    public static readonly WordSet Age = WordSet.Of("age");

    /// <summary>Sorts of persons.</summary>
    public static readonly FrozenSet<string> Person = Words(
        "person people author writer researcher scientist actor director player artist composer musician singer playwright "
            + "dramatist understudy deputy runner-up laureate holder actress performer producer winner mentor trainee choreographer "
            + "presenter host speaker surveyor observer employee student teacher chef cook customer user member politician engineer "
            + "inventor painter explorer astronaut philosopher character king ruler monarch doctor patient coach athlete driver pilot "
            + "captain owner founder curator collector investigator editor translator critic reviewer scholar expert sculptor "
            + "photographer designer architect dancer poet novelist historian mathematician physicist chemist biologist nurse surgeon "
            + "physician lawyer judge journalist conductor soloist referee trainer manager donor farmer sailor soldier tenant guest "
            + "client witness minister president mayor senator officer priest bishop queen emperor prince pupil apprentice master "
            + "parent child chair chairman chairwoman chairperson secretary treasurer volunteer helper "
            + "lecturer tutor professor dean instructor undergraduate postgraduate alumnus supervisor examiner assessor "
            + "worker labourer craftsman tradesman intern freelancer contractor consultant adviser advisor analyst accountant "
            + "auditor clerk cashier receptionist seller salesperson buyer shopper consumer subscriber traveller traveler passenger visitor "
            + "policeman policewoman detective constable sheriff firefighter fireman paramedic lifeguard ranger gardener forester shepherd "
            + "fisherman butcher brewer winemaker carpenter plumber electrician welder blacksmith "
            + "tailor weaver jeweller bookseller librarian archivist restorer conservator archaeologist geologist botanist "
            + "zoologist astronomer economist sociologist linguist psychologist therapist dentist pharmacist vet veterinarian midwife "
            + "optician carer caregiver programmer developer technician operative dispatcher conservationist activist lobbyist councillor "
            + "councilor legislator delegate ambassador diplomat governor candidate voter citizen resident inhabitant householder "
            + "landlord landlady lodger neighbour neighbor heir spouse husband wife father mother son daughter brother sister "
            + "footballer goalkeeper striker swimmer cyclist rider jockey wrestler boxer skier climber hiker mountaineer "
            + "caddie gymnast skipper helmsman seaman mariner crewman steward stewardess stoker navigator boatman ferryman "
            + "comedian magician acrobat violinist pianist guitarist bassist organist soprano librettist lyricist "
            + "screenwriter scriptwriter cinematographer columnist reporter correspondent blogger biographer diarist essayist "
            + "monk nun abbot pastor rabbi imam pope missionary duke duchess earl baron baroness knight nobleman "
            + "offender suspect victim prisoner defendant plaintiff attorney barrister solicitor prosecutor notary bailiff juror arbiter "
            + "functionary veteran colonel lieutenant sergeant admiral commander headmaster headteacher"
    );

    /// <summary>Sorts of places, in the widest sense.</summary>
    public static readonly FrozenSet<string> Place = Words(
        "place location venue city country town region continent state site address journal conference institution university "
            + "museum museums park station port street building outlet island area province district village habitat "
            + "airport airfield harbor harbour stadium arena ground pitch hall theater theatre hospital clinic library shop store "
            + "restaurant hotel farm field camp church castle palace lake river mountain valley forest coast beach reef garden room square sea ocean gulf bay strait "
            + "enclosure cage aviary stable barn warehouse depot dock berth terminal platform zone quarter county premises gallery "
            + "ward studio greenhouse hut hostel cemetery"
    );

    /// <summary>Sorts of living things other than persons.</summary>
    public static readonly FrozenSet<string> LivingThing = Words(
        "animal animals creature beast organism bird fish dog cat horse monster god spirit"
    );

    /// <summary>What the number is called that was measured or counted.</summary>
    public static readonly FrozenSet<string> Amount = Words("value amount reading level result figure measurement quantity");

    /// <summary>Sorts of bodies of persons.</summary>
    public static readonly FrozenSet<string> Organization = Words(
        "organization organisation company firm business corporation manufacturer maker producer brand agency authority "
            + "ministry office bureau sponsor funder backer charity foundation trust institution institute association society union "
            + "club team crew league party committee council operator carrier airline railway publisher label studio gallery bank "
            + "lender supplier vendor retailer band orchestra ensemble choir troupe group laboratory university school army "
            + "government tribe family"
    );

    /// <summary>What a property that holds a year is called after what happened then.</summary>
    public static readonly FrozenSet<string> When = Words(
        "since until began begun started start ended finished born died opened closed built founded established released "
            + "launched joined left completed created published"
    );

    /// <summary>Begin the description of a type of persons.</summary>
    public static readonly FrozenSet<string> Somebody = Words("somebody someone");

    /// <summary>Begins the description of a type of persons by what they belong to: <c>A member of the crew</c>.</summary>
    public const string Member = "member";

    /// <summary>Begins the description of a type of persons or bodies of persons.</summary>
    public static readonly FrozenSet<string> Whoever = Words("whoever");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
