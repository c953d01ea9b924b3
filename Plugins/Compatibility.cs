#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler write init-only members for .NET Framework, which lacks this marker.</summary>
internal static class IsExternalInit;
#endif
