using System;
using System.Collections.Generic;

namespace NewsTemplates.LinkedData;

/// <summary>The part of schema.org's hierarchy of types that news pages use.</summary>
internal static class SchemaTypes
{
    private static readonly string[] Prefixes =
        ["https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/", "schema:"];

    // A type, then its subtypes. A type may stand below several.
    private static readonly string[] Hierarchy =
    [
        "Thing: Action CreativeWork Event Intangible MedicalEntity Organization Person Place Product Taxon",
        "Action: AssessAction ConsumeAction CreateAction InteractAction OrganizeAction PlayAction SearchAction "
            + "TradeAction TransferAction UpdateAction",
        "ConsumeAction: DrinkAction EatAction InstallAction ListenAction ReadAction UseAction ViewAction WatchAction",
        "InteractAction: CommunicateAction FollowAction JoinAction LeaveAction RegisterAction SubscribeAction",
        "CreativeWork: AmpStory ArchiveComponent Article Atlas Blog Book Certification Chapter Claim Clip Collection ComicStory Comment "
            + "Conversation Course CreativeWorkSeason CreativeWorkSeries DataCatalog Dataset DefinedTermSet Diet DigitalDocument Drawing "
            + "EducationalOccupationalCredential Episode ExercisePlan Game Guide HowTo HowToDirection HowToSection HowToStep HowToTip "
            + "HyperToc HyperTocEntry LearningResource Legislation Manuscript Map MathSolver MediaObject Menu MenuSection "
            + "Message Movie MusicComposition MusicPlaylist MusicRecording Painting Photograph Play Poster PublicationIssue "
            + "PublicationVolume Quotation Review Sculpture Season SheetMusic ShortStory SoftwareApplication SoftwareSourceCode "
            + "SpecialAnnouncement Statement TVSeason TVSeries Thesis VisualArtwork WebContent WebPage WebPageElement WebSite",
        "Article: AdvertiserContentArticle NewsArticle Report SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle",
        "NewsArticle: AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle",
        "ScholarlyArticle: MedicalScholarlyArticle",
        "SocialMediaPosting: BlogPosting DiscussionForumPosting",
        "BlogPosting: LiveBlogPosting",
        "TechArticle: APIReference",
        "Book: Audiobook",
        "Claim: MediaClaim",
        "Clip: MovieClip RadioClip TVClip VideoGameClip",
        "Comment: Answer CorrectionComment Question",
        "CreativeWorkSeason: PodcastSeason RadioSeason TVSeason",
        "CreativeWorkSeries: BookSeries MovieSeries Periodical PodcastSeries RadioSeries TVSeries VideoGameSeries",
        "Periodical: ComicSeries Newspaper",
        "DigitalDocument: NoteDigitalDocument PresentationDigitalDocument SpreadsheetDigitalDocument TextDigitalDocument",
        "Episode: PodcastEpisode RadioEpisode TVEpisode",
        "Game: VideoGame",
        "HowTo: Recipe",
        "LearningResource: Course Quiz Syllabus",
        "MediaObject: 3DModel AmpStory AudioObject DataDownload ImageObject LegislationObject MusicVideoObject TextObject VideoObject",
        "AudioObject: AudioObjectSnapshot Audiobook",
        "ImageObject: Barcode ImageObjectSnapshot",
        "VideoObject: VideoObjectSnapshot",
        "MusicPlaylist: MusicAlbum MusicRelease",
        "PublicationIssue: ComicIssue",
        "Review: ClaimReview CriticReview EmployerReview MediaReview Recommendation UserReview",
        "CriticReview: ReviewNewsArticle",
        "SoftwareApplication: MobileApplication VideoGame WebApplication",
        "VisualArtwork: CoverArt",
        "WebContent: HealthTopicContent",
        "WebPage: AboutPage CheckoutPage CollectionPage ContactPage FAQPage ItemPage MedicalWebPage ProfilePage QAPage "
            + "RealEstateListing SearchResultsPage",
        "CollectionPage: MediaGallery",
        "MediaGallery: ImageGallery VideoGallery",
        "WebPageElement: SiteNavigationElement Table WPAdBlock WPFooter WPHeader WPSideBar",
        "Event: BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent DeliveryEvent EducationEvent EventSeries "
            + "ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent SaleEvent "
            + "ScreeningEvent SocialEvent SportsEvent TheaterEvent UserInteraction VisualArtsEvent",
        "PublicationEvent: BroadcastEvent OnDemandEvent",
        "Intangible: Audience Brand BroadcastChannel BroadcastService ComputerLanguage DefinedTerm Demand EntryPoint Enumeration GameServer Grant "
            + "ItemList JobPosting Language ListItem MediaSubscription Occupation Offer Order Permit ProgramMembership Quantity Rating "
            + "Reservation Role Schedule Seat Service SpeakableSpecification StructuredValue Ticket Trip VirtualLocation",
        "Audience: BusinessAudience EducationalAudience PeopleAudience",
        "DefinedTerm: CategoryCode",
        "ItemList: BreadcrumbList HowToSection HowToStep OfferCatalog",
        "ListItem: HowToDirection HowToItem HowToSection HowToStep HowToTip",
        "Offer: AggregateOffer OfferForLease OfferForPurchase",
        "Quantity: Distance Duration Energy Mass",
        "Rating: AggregateRating EndorsementRating",
        "Role: LinkRole OrganizationRole PerformanceRole",
        "OrganizationRole: EmployeeRole",
        "Service: BroadcastService FinancialProduct GovernmentService WebAPI",
        "StructuredValue: CDCPMDRecord ContactPoint GeoCoordinates GeoShape InteractionCounter MonetaryAmount NutritionInformation "
            + "OpeningHoursSpecification OwnershipInfo PriceSpecification PropertyValue QuantitativeValue",
        "ContactPoint: PostalAddress",
        "GeoShape: GeoCircle",
        "PropertyValue: LocationFeatureSpecification",
        "Organization: Airline Consortium Cooperative Corporation EducationalOrganization FundingAgency GovernmentOrganization LibrarySystem "
            + "LocalBusiness MedicalOrganization NGO NewsMediaOrganization OnlineBusiness PerformingGroup PoliticalParty Project "
            + "ResearchOrganization SearchRescueOrganization SportsOrganization WorkersUnion",
        "EducationalOrganization: CollegeOrUniversity ElementarySchool HighSchool MiddleSchool Preschool School",
        "LocalBusiness: AnimalShelter EntertainmentBusiness FinancialService FoodEstablishment LegalService Library LodgingBusiness MedicalBusiness "
            + "ProfessionalService RadioStation RealEstateAgent SportsActivityLocation Store TelevisionStation TravelAgency",
        "EntertainmentBusiness: ArtGallery Casino ComedyClub MovieTheater NightClub",
        "FoodEstablishment: Bakery BarOrPub CafeOrCoffeeShop Restaurant",
        "LodgingBusiness: Hostel Hotel Motel Resort",
        "MedicalOrganization: Dentist Hospital MedicalClinic Pharmacy Physician",
        "OnlineBusiness: OnlineStore",
        "PerformingGroup: DanceGroup MusicGroup TheaterGroup",
        "SportsOrganization: SportsTeam",
        "Person: Patient",
        "Place: Accommodation AdministrativeArea CivicStructure Landform LandmarksOrHistoricalBuildings LocalBusiness Residence "
            + "TouristAttraction TouristDestination",
        "AdministrativeArea: City Country SchoolDistrict State",
        "CivicStructure: Airport Aquarium Beach Bridge Cemetery Church EventVenue Hospital Mosque Museum MusicVenue Park PerformingArtsTheater "
            + "StadiumOrArena Synagogue TrainStation Zoo",
        "Landform: BodyOfWater Continent Mountain Volcano",
        "Product: DietarySupplement Drug IndividualProduct ProductCollection ProductGroup ProductModel SomeProducts Vehicle",
        "Vehicle: BusOrCoach Car Motorcycle MotorizedBicycle",
    ];

    private static readonly Lazy<Dictionary<string, List<string>>> Parents = new(ReadHierarchy);

    /// <summary>A name without the prefix of schema.org's vocabulary: <c>http://schema.org/NewsArticle</c> is <c>NewsArticle</c>.</summary>
    public static string LocalName(string name)
    {
        if (name.IndexOf(':') < 0)
        {
            return name;
        }

        foreach (string prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(prefix.Length).Trim('#', '/');
            }
        }

        return name;
    }

    /// <summary>
    /// Whether one type is the other or a subtype of it, at any remove. A type that is not known is only itself, and a Thing.
    /// </summary>
    public static bool IsA(string type, string ancestor)
    {
        if (type == ancestor || ancestor == "Thing")
        {
            return true;
        }

        if (Parents.Value.TryGetValue(type, out List<string>? parents))
        {
            foreach (string parent in parents)
            {
                if (IsA(parent, ancestor))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Dictionary<string, List<string>> ReadHierarchy()
    {
        var parents = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["Thing"] = [] };
        foreach (string line in Hierarchy)
        {
            int colon = line.IndexOf(':');
            string parent = line.Substring(0, colon);
            foreach (string child in line.Substring(colon + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!parents.TryGetValue(child, out List<string>? above))
                {
                    parents.Add(child, above = []);
                }

                above.Add(parent);
            }
        }

        return parents;
    }
}
