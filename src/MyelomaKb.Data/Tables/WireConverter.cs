using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>A value of a closed set is stored under the name that it has everywhere outside the program.</summary>
internal sealed class WireConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => Wire<TEnum>.Name(value), name => Wire<TEnum>.Find(name)!.Value)
    where TEnum : struct, Enum;
