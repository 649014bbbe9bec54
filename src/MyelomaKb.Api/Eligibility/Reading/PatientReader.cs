using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads the patient of a request.</summary>
internal static class PatientReader
{
    public static PatientProfile Read(ref BodyReader body)
    {
        if (!body.IsObject())
        {
            return PatientProfile.Untold;
        }

        var told = new Draft();
        var seen = 0u;
        while (body.Next(ref seen, out PatientMember member))
        {
            told.Read(member, ref body);
        }

        return told.Finish();
    }

    // The profile's properties come in any order; this collects them without copying a record for each.
    private ref struct Draft()
    {
        private Diagnosis? _diagnosis;
        private IReadOnlyList<DiseaseStatus>? _status;
        private RiskCategory? _risk;
        private int? _age;
        private int? _lines;
        private int? _ecog;
        private bool? _transplantEligible;
        private bool? _transplanted;
        private bool? _complete;
        private bool? _progressed;
        private Told<int> _days;
        private decimal? _weight;
        private IReadOnlyList<Therapy>? _therapies;
        private IReadOnlyList<AgentStatement> _exposed = [];
        private IReadOnlyList<AgentStatement> _notExposed = [];
        private IReadOnlyList<AgentStatement> _refractory = [];
        private IReadOnlyList<AgentStatement> _notRefractory = [];
        private IReadOnlyDictionary<Domain.Common.Id<Condition>, bool> _conditions = PatientProfile.Untold.Conditions;
        private IReadOnlyList<string> _biomarkers = [];
        private IReadOnlyList<string> _biomarkersAbsent = [];
        private IReadOnlyList<MeasuredLab> _labs = [];

        public void Read(PatientMember member, ref BodyReader body)
        {
            switch (member)
            {
                case PatientMember.Diagnosis:
                    _diagnosis = body.Word<Diagnosis>();
                    break;
                case PatientMember.DiseaseStatus:
                    _status = Statuses(ref body);
                    break;
                case PatientMember.AgeYears:
                    _age = body.Whole(0, Limits.OldestYears);
                    break;
                case PatientMember.TransplantEligible:
                    _transplantEligible = body.Flag();
                    break;
                case PatientMember.PriorAutologousTransplant:
                    _transplanted = body.Flag();
                    break;
                case PatientMember.RiskCategory:
                    _risk = body.Word<RiskCategory>();
                    break;
                case PatientMember.PriorLines:
                    _lines = body.Whole(0, Limits.MostLines);
                    break;
                case PatientMember.Therapies:
                    _therapies = body.List<Therapy>(TherapyReader.Read, mayBeEmpty: true);
                    break;
                case PatientMember.TherapiesComplete:
                    _complete = body.Flag();
                    break;
                case PatientMember.ExposedTo:
                    _exposed = StatementReader.ReadList(ref body);
                    break;
                case PatientMember.NotExposedTo:
                    _notExposed = StatementReader.ReadList(ref body);
                    break;
                case PatientMember.RefractoryTo:
                    _refractory = StatementReader.ReadList(ref body);
                    break;
                case PatientMember.NotRefractoryTo:
                    _notRefractory = StatementReader.ReadList(ref body);
                    break;
                case PatientMember.ProgressedOnLastTherapy:
                    _progressed = body.Flag();
                    break;
                case PatientMember.DaysToProgressionAfterLastTherapy:
                    _days = body.DaysOrNone();
                    break;
                case PatientMember.Conditions:
                    _conditions = FindingReader.Conditions(ref body);
                    break;
                case PatientMember.Biomarkers:
                    _biomarkers = FindingReader.Biomarkers(ref body);
                    break;
                case PatientMember.BiomarkersAbsent:
                    _biomarkersAbsent = FindingReader.Biomarkers(ref body);
                    break;
                case PatientMember.Ecog:
                    _ecog = body.Whole(0, Limits.HighestEcog);
                    break;
                case PatientMember.BodyWeightKg:
                    _weight = body.Number(Limits.LightestKg, Limits.HeaviestKg);
                    break;
                case PatientMember.Labs:
                    _labs = LabReader.Read(ref body);
                    break;
            }
        }

        public readonly PatientProfile Finish() => new()
        {
            Diagnosis = _diagnosis,
            DiseaseStatus = _status,
            AgeYears = _age,
            TransplantEligible = _transplantEligible,
            PriorAutologousTransplant = _transplanted,
            RiskCategory = _risk,
            PriorLines = _lines,
            Therapies = _therapies,
            TherapiesComplete = _complete,
            ExposedTo = _exposed,
            NotExposedTo = _notExposed,
            RefractoryTo = _refractory,
            NotRefractoryTo = _notRefractory,
            ProgressedOnLastTherapy = _progressed,
            DaysToProgressionAfterLastTherapy = _days,
            Conditions = _conditions,
            Biomarkers = _biomarkers,
            BiomarkersAbsent = _biomarkersAbsent,
            Ecog = _ecog,
            BodyWeightKg = _weight,
            Labs = _labs,
        };

        // One status may be told without a list; an empty list tells that none of them holds, as before any treatment is needed.
        private static List<DiseaseStatus> Statuses(ref BodyReader body) =>
            body.Token == System.Text.Json.JsonTokenType.String
                ? body.Word<DiseaseStatus>() is { } one ? [one] : []
                : body.WordList<DiseaseStatus>(mayBeEmpty: true);
    }
}
