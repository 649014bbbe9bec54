namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>The properties of a request.</summary>
internal enum RequestMember
{
    AsOf,
    Revision,
    Regulators,
    Drugs,
    Settings,
    Verdicts,
    Detail,
    Patient,
}

/// <summary>The properties of a line of a batch.</summary>
internal enum LineMember
{
    Id,
    AsOf,
    Revision,
    Regulators,
    Drugs,
    Settings,
    Patient,
}

/// <summary>The properties of a patient.</summary>
internal enum PatientMember
{
    Diagnosis,
    DiseaseStatus,
    AgeYears,
    TransplantEligible,
    PriorAutologousTransplant,
    RiskCategory,
    PriorLines,
    Therapies,
    TherapiesComplete,
    ExposedTo,
    NotExposedTo,
    RefractoryTo,
    NotRefractoryTo,
    ProgressedOnLastTherapy,
    DaysToProgressionAfterLastTherapy,
    Conditions,
    Biomarkers,
    BiomarkersAbsent,
    Ecog,
    BodyWeightKg,
    Labs,
}

/// <summary>The properties of a therapy.</summary>
internal enum TherapyMember
{
    Line,
    Kind,
    Drugs,
    UnlistedDrugs,
    StartedOn,
    EndedOn,
    ProgressedOn,
    BestResponse,
    Refractory,
    ProgressedWithinDays,
}

/// <summary>The properties of a class in a statement.</summary>
internal enum ClassMember
{
    Class,
    Agents,
}

/// <summary>The properties of a measured value.</summary>
internal enum LabMember
{
    Name,
    Value,
    Unit,
}
