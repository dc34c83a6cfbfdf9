package io.afterproof.verify;

import io.afterproof.processor.chain.Calls;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Code;
import io.afterproof.processor.chain.Functions;
import io.afterproof.processor.chain.Judgement;
import io.afterproof.processor.chain.Site;
import io.afterproof.processor.chain.State;
import io.afterproof.processor.chain.Summary;
import io.afterproof.processor.chain.Tally;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Code that is read from a class file. */
final class ClassFileCode extends Code {
    /** An instruction and the method that it stands in, which may be a lambda's. */
    record Spot(Listing listing, AbstractInsnNode instruction) {}

    private record Head(Listing listing, int block) {}

    private final Listing listing;
    private final List<Listing> all;
    private final Sites sites;
    private final Map<AbstractInsnNode, Point> points;
    private final Map<Site, Spot> spots;
    private final Map<Listing, Spot> lambdas;
    private final Functions<AbstractInsnNode> functions;
    private final Map<AbstractInsnNode, Point> objects;
    private final Map<AbstractInsnNode, Site> places = new IdentityHashMap<>();
    private final Map<Head, Site> loops = new HashMap<>();
    private final Map<Integer, Map<Listing, Optional<CountedLoop>>> counted = new HashMap<>();

    /**
     * @param all its own instructions, and those of the lambdas in it
     * @param lambdas where each of the lambdas is made
     * @param functions where they run
     * @param objects what is called in loops of the library that is no function
     */
    ClassFileCode(
            Element element,
            Calls calls,
            List<Listing> all,
            Sites sites,
            Map<AbstractInsnNode, Point> points,
            Map<Site, Spot> spots,
            Map<Listing, Spot> lambdas,
            Functions<AbstractInsnNode> functions,
            Map<AbstractInsnNode, Point> objects) {
        super(element, calls);
        this.listing = all.get(0);
        this.all = List.copyOf(all);
        this.sites = sites;
        this.points = points;
        this.spots = spots;
        this.lambdas = lambdas;
        this.functions = functions;
        this.objects = objects;
    }

    Listing listing() {
        return listing;
    }

    /** Its own instructions first, then those of the lambdas in it. */
    List<Listing> all() {
        return all;
    }

    @Nullable
    Point point(AbstractInsnNode instruction) {
        return points.get(instruction);
    }

    /** The functions in it that do not run where they are written. */
    Functions<AbstractInsnNode> functions() {
        return functions;
    }

    /** A lambda or method reference; or an object, for the method of it that a loop calls. */
    @Nullable
    Point function(AbstractInsnNode maker) {
        Point object = objects.get(maker);
        return object == null ? points.get(maker) : object;
    }

    /** Where a call stands. */
    Spot spot(Call call) {
        Spot spot = spots.get(call.site());
        if (spot == null) {
            throw new IllegalArgumentException("a call of other code: " + call);
        }
        return spot;
    }

    /** Where a lambda is made, with what it captures; null for what is no lambda. */
    @Nullable
    Spot lambda(Listing in) {
        return lambdas.get(in);
    }

    /** The calls in these functions, and in the functions within. */
    List<Call> callsIn(Set<AbstractInsnNode> functions) {
        Set<AbstractInsnNode> all = new HashSet<>(functions);
        Set<Listing> inside = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<Listing, Spot> lambda : lambdas.entrySet()) {
                Spot made = lambda.getValue();
                if (all.contains(made.instruction()) || inside.contains(made.listing())) {
                    grows |= inside.add(lambda.getKey());
                }
            }
        }
        return calls().list().stream()
                .filter(call -> inside.contains(spot(call).listing())
                        || all.contains(spot(call).instruction())
                                && spot(call).instruction() instanceof InvokeDynamicInsnNode)
                .toList();
    }

    Site loop(Listing in, int head) {
        return loops.computeIfAbsent(
                new Head(in, head), key -> sites.at(in, in.graph().start(head), CodeSite.LOOP, element()));
    }

    /** The place of a call that may have no effect itself. */
    Site site(AbstractInsnNode call) {
        return places.computeIfAbsent(call, key -> {
            for (Listing in : all) {
                if (in.at(in.index(key)).equals(key)) {
                    return site(in, key, key instanceof MethodInsnNode method ? method.name : "function");
                }
            }
            return declaration();
        });
    }

    Site site(Listing in, AbstractInsnNode instruction, String what) {
        return sites.at(in, in.index(instruction), what, element());
    }

    @Nullable
    CountedLoop counted(Listing in, Graph.Cycle cycle) {
        return counted.computeIfAbsent(cycle.head(), key -> new IdentityHashMap<>())
                .computeIfAbsent(in, key -> Optional.ofNullable(CountedLoop.of(in, cycle)))
                .orElse(null);
    }

    @Override
    public Site declaration() {
        return sites.declaration(listing, element());
    }

    /** Where the class is declared. */
    Site typeDeclaration(TypeElement type) {
        return sites.declaration(listing.type(), type);
    }

    @Override
    public Summary walk(Tally tally, State entry) {
        return listing.size() == 0 ? tally.summary(entry, State.NONE) : new GraphWalk(this, tally).walk(entry);
    }

    @Override
    public boolean usesVerdict(Call call) {
        return new VerdictFlow(spot(call).listing()).isUsed(spot(call).instruction());
    }

    @Override
    public Judgement judgement() {
        return new ClassFileJudgement(this);
    }
}
