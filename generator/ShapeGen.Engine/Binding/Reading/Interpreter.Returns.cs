using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>What bodies return, also from several places.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The graph leaves the body here; null where there is none.</summary>
    private Jump? Leave(Frame frame)
    {
        if (frame.IsOutsideGraph || !session.Graph.IsComplete)
            return null;

        var exit = new Jump(session.Graph.NewBorder());
        session.Graph.Add(exit);
        return exit;
    }

    /// <summary>What a body that was read to its end returned, whichever way was taken; null where it returned nothing.</summary>
    public AbstractValue? ResultOf(Frame frame)
    {
        if (frame.Returned.LastOrDefault()?.Exit is { } last)
            session.Graph.RemoveLast(last);
        if (frame.MayHaveReturned)
            return AbstractValue.Explained;
        if (frame.Returned.Count == 0)
            return null;

        var merging = new ReturnMerging(session.Graph, frame.Returned);
        var result = merging.Join();
        foreach (var exit in frame.Returned.Select(returned => returned.Exit).OfType<Jump>())
            session.Graph.Add(new Target(exit.Id));
        if (frame.Returned.Count == 1 && frame.Returned[0].Exit is { } only)
            session.Graph.RemoveLast(new Target(only.Id));
        return result;
    }

    /// <summary>Reads what takes no part in the graph.</summary>
    private void EvaluateOutsideGraph(IOperation? operation, Frame frame)
    {
        var wasOutside = frame.IsOutsideGraph;
        frame.IsOutsideGraph = true;
        Evaluate(operation, frame);
        frame.IsOutsideGraph = wasOutside;
    }

    /// <summary>Copies what each way returns to one place.</summary>
    private sealed class ReturnMerging(GraphBuilder graph, IReadOnlyList<Returned> returns) : IMerging
    {
        private readonly HashSet<int> places = [];
        private int current;

        public AbstractValue Join()
        {
            var joined = returns[returns.Count - 1];
            for (current = returns.Count - 2; current >= 0; current--)
            {
                var own = returns[current];
                joined = joined with { Value = Joining.Join(own.Path, own.Value, own.Facts, joined.Value, joined.Facts, this) };
            }

            return joined.Value;
        }

        public TensorValue Merge(TensorValue left, TensorValue right, TensorValue joined)
        {
            if (left.Index == TensorValue.NotInGraph || right.Index == TensorValue.NotInGraph || joined.IsOptional || !graph.IsComplete)
                return joined.OutsideGraph();

            var place = right.Index;
            if (places.Contains(place))
            {
                graph.Restate(place, joined.Shape!);
            }
            else
            {
                place = graph.AddValue(joined.Shape!, joined.ElementType);
                places.Add(place);
                foreach (var later in returns.Skip(current + 1))
                    Leave(later, right.Index, place);
            }

            Leave(returns[current], left.Index, place);
            return joined.At(place);
        }

        private void Leave(Returned returned, int from, int place)
        {
            if (returned.Exit is { } exit && graph.Has(exit))
                graph.AddMoveBefore(exit, from, place);
            else
                graph.AddMove(from, place);
        }
    }
}
