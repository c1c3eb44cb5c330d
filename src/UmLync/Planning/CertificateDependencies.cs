using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>The rows of the table of dependencies about certificates: startup mode, then certificate, then restart, then security (domain.md H 14, H 41).</summary>
internal static class CertificateDependencies
{
    public static void ImportFirst(StepGraph graph)
    {
        int[] imports = [.. graph.Where(step => step is { MakesObject: true, Subject: Certificate })];
        int[] bindings = [.. imports.SelectMany(import => graph.On(graph[import].Key)).Where(index => Binds(graph[index]))];
        foreach (int binding in bindings)
        {
            foreach (int import in graph.On(graph[binding].Key).Where(imports.Contains))
            {
                graph.Need(import, binding);
            }
        }

        // Nobody notices an import. While one of them can still fail, no service is changed for the sake of the others.
        graph.AllAfter(imports, [.. bindings, .. bindings.SelectMany(binding => ModesFor(graph, graph[binding])).Distinct()]);
    }

    public static void SupersededBeforeRemoved(StepGraph graph)
    {
        foreach (int later in graph.Where(step => step is { RemovesObject: true, Subject: Certificate }))
        {
            Certificate gone = (Certificate)graph[later].Subject;
            foreach (int earlier in graph.Where(step => Binds(step) && step.Subject is Certificate other && other.Scope.Equals(gone.Scope) && other.Computer.Equals(gone.Computer)))
            {
                graph.Need(earlier, later);
                foreach (int restart in RestartsFor(graph, graph[earlier]))
                {
                    graph.Need(restart, later);
                }
            }
        }
    }

    public static void TlsBeforeBinding(StepGraph graph)
    {
        foreach (int later in graph.Where(Binds))
        {
            foreach (int mode in ModesFor(graph, graph[later]).Where(index => graph[index].ChangeOf("startupMode") is { After: not UmStartupMode.TCP }))
            {
                graph.Need(mode, later);
            }
        }
    }

    public static void BindingBeforeTcp(StepGraph graph)
    {
        foreach (int earlier in graph.Where(Binds))
        {
            foreach (int mode in ModesFor(graph, graph[earlier]).Where(index => graph[index].ChangeOf("startupMode") is { After: UmStartupMode.TCP }))
            {
                graph.Need(earlier, mode);
            }
        }
    }

    public static void BindingBeforeRestart(StepGraph graph)
    {
        foreach (int earlier in graph.Where(Binds))
        {
            foreach (int later in RestartsFor(graph, graph[earlier]))
            {
                graph.After(earlier, later);
            }
        }
    }

    public static void BindingBeforeStricterSecurity(StepGraph graph)
    {
        int[] bindings = [.. graph.Where(Binds)];
        foreach (int later in bindings.Length == 0 ? [] : graph.Where(step => step.Subject is UmDialPlan && Dependencies.IsStricter(step)))
        {
            UmDialPlan plan = (UmDialPlan)graph[later].Subject;
            foreach (int binding in bindings.Where(index => RolesOf(graph, graph[index]).Any(role => role.DialPlans?.Contains(plan.Name) == true)))
            {
                graph.Need(binding, later);
                foreach (int restart in RestartsFor(graph, graph[binding]))
                {
                    graph.Need(restart, later);
                }
            }
        }
    }

    public static void InstallationBeforeStricterSecurity(StepGraph graph)
    {
        foreach (int earlier in graph.Where(step => step.Subject.Kind == ManualTask.CertificateInstallation))
        {
            ManualTask task = (ManualTask)graph[earlier].Subject;
            NameSet plans = new(graph.Draft.UmRoles()
                .Where(role => role.Scope.Equals(task.Scope) && StringComparer.OrdinalIgnoreCase.Equals(role.Server, task.Name)).SelectMany(role => role.DialPlans ?? NameSet.Empty));
            foreach (int later in graph.Where(step => step.Subject is UmDialPlan plan && plan.Scope.Equals(task.Scope) && plans.Contains(plan.Name) && Dependencies.IsStricter(step)))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static bool Binds(Step step) => step is { Action: ChangeAction.Update, Subject: Certificate } && step.ChangeOf(CertificateBinding.Services) is not null;

    /// <summary>The services that read the binding of the certificate when they start.</summary>
    private static IEnumerable<int> RestartsFor(StepGraph graph, Step binding) =>
        RestartCauses.Of(graph.Draft.Topology.Find(binding.Key), binding.Subject, graph.Draft).SelectMany(cause => graph.On(cause.Service));

    /// <summary>What comes to use the certificate by the step.</summary>
    private static IEnumerable<IUmRole> RolesOf(StepGraph graph, Step binding)
    {
        Certificate certificate = (Certificate)binding.Subject;
        PropertyChange services = binding.ChangeOf(CertificateBinding.Services)!;
        NameSet added = CertificateBinding.Difference(services.Before, services.After).Added;
        return graph.Draft.UmRoles().Where(role => role.Scope.Equals(certificate.Scope) && added.Contains(CertificateBinding.ServiceOf(role))
            && graph.Draft.Find(role.Scope, ExchangeServer.Schema, role.Server)?.Fqdn == certificate.Computer);
    }

    private static IEnumerable<int> ModesFor(StepGraph graph, Step binding) =>
        RolesOf(graph, binding).SelectMany(role => graph.On(role.AsResource().Key)).Where(index => graph[index].ChangeOf("startupMode") is not null);
}
