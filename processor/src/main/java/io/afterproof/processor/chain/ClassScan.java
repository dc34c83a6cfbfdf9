package io.afterproof.processor.chain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Reads classes into {@link Body bodies}; generated guards are left out. */
final class ClassScan {
    private final Trees trees;
    private final Body.Symbolic compiler;
    private final Vocabulary vocabulary;
    private final Hierarchy hierarchy;
    private final List<Body> bodies = new ArrayList<>();
    private final List<CompiledType> classes = new ArrayList<>();
    private boolean broken;

    ClassScan(Trees trees, Elements elements, Vocabulary vocabulary, Hierarchy hierarchy) {
        this.trees = trees;
        this.compiler = new Body.Symbolic(trees, elements);
        this.vocabulary = vocabulary;
        this.hierarchy = hierarchy;
    }

    /** Reads all classes of a file; the compiler attributes them on the way. */
    void read(CompilationUnitTree tree) {
        SourceUnit unit = new SourceUnit(tree, trees.getSourcePositions());
        TreePath root = new TreePath(tree);
        for (Tree declaration : tree.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                read(type, unit, new Symbols(trees, new TreePath(root, type)));
            }
        }
    }

    List<Body> bodies() {
        return bodies;
    }

    List<CompiledType> classes() {
        return classes;
    }

    /** Whether the compiler could not make sense of all of it, and will say so. */
    boolean isBroken() {
        return broken;
    }

    private void read(ClassTree tree, SourceUnit unit, Symbols symbols) {
        Element element = trees.getElement(symbols.around());
        if (!(element instanceof TypeElement type) || isMisplaced(type, tree, unit)) {
            broken = true;
            return;
        }
        if (vocabulary.guardedBy(type).isPresent()) {
            hierarchy.addGuard(type);
            return;
        }
        classes.add(new CompiledType(type, new TreeSite(unit, place(tree)), home(type, unit)));
        Parts instance = new Parts();
        Parts statics = new Parts();
        List<MethodTree> methods = new ArrayList<>();
        boolean allStatic = type.getKind().isInterface();
        for (Tree member : tree.getMembers()) {
            if (member instanceof ClassTree nested) {
                read(nested, unit, symbols.inside(nested));
            } else if (member instanceof MethodTree method) {
                methods.add(method);
            } else if (member instanceof BlockTree block) {
                (block.isStatic() ? statics : instance).add(block, scan(block, unit, symbols, type));
            } else if (member instanceof VariableTree field) {
                boolean isStatic = allStatic || field.getModifiers().getFlags().contains(Modifier.STATIC);
                (isStatic ? statics : instance).add(field, scan(field, unit, symbols, type));
            }
        }
        if (!statics.trees.isEmpty()) {
            bodies.add(new Body(unit, type, statics.trees, statics.calls, compiler));
        }
        boolean initialised = false;
        for (MethodTree method : methods) {
            initialised |= read(method, instance, unit, symbols, type);
        }
        if (!initialised && !instance.trees.isEmpty()) {
            bodies.add(new Body(unit, type, instance.trees, instance.calls, compiler));
        }
        hierarchy.add(type);
    }

    /** Whether another file declares the class too, or it is public in a file of another name. */
    private static boolean isMisplaced(TypeElement type, ClassTree tree, SourceUnit unit) {
        return type.asType().getKind() == TypeKind.ERROR
                || type.getNestingKind() == NestingKind.TOP_LEVEL
                        && type.getModifiers().contains(Modifier.PUBLIC)
                        && !unit.tree()
                                .getSourceFile()
                                .isNameCompatible(tree.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    }

    /** Reads a method, and says whether it runs the initialisers of its class. */
    private boolean read(MethodTree method, Parts instance, SourceUnit unit, Symbols symbols, TypeElement type) {
        Element element = symbols.element(method);
        if (method.getBody() == null || element == null) {
            return false;
        }
        Calls calls = scan(method.getBody(), unit, symbols, type);
        List<Tree> statements = new ArrayList<>(method.getBody().getStatements());
        boolean initialises = false;
        if (method.getReturnType() == null && method.getName().contentEquals("<init>")) {
            int at = 0;
            initialises = true;
            for (int i = 0; i < statements.size(); i++) {
                String called = constructorCalled(statements.get(i));
                if (called != null) {
                    initialises = called.equals("super");
                    at = i + 1;
                }
            }
            if (initialises) {
                statements.addAll(at, instance.trees);
                calls.addAll(instance.calls);
            }
        }
        bodies.add(new Body(unit, element, statements, calls, compiler));
        return initialises;
    }

    private Calls scan(Tree code, SourceUnit unit, Symbols symbols, TypeElement type) {
        CallScan scan =
                new CallScan(unit, symbols, hierarchy, type, code, (local, inside) -> read(local, unit, inside));
        scan.scan(code, null);
        broken |= scan.isBroken();
        return scan.calls();
    }

    private static CompiledType.Home home(TypeElement type, SourceUnit unit) {
        if (!isInPackage(type)) {
            return CompiledType.Home.METHOD;
        }
        return unit.isCompact() ? CompiledType.Home.COMPACT_FILE : CompiledType.Home.PACKAGE;
    }

    private static boolean isInPackage(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return outermost.getEnclosingElement() instanceof PackageElement;
    }

    /** What makes a tool interface of the type, if it is written down. */
    private static Tree place(ClassTree tree) {
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            if ("Guarded".equals(simpleName(annotation.getAnnotationType()))) {
                return annotation;
            }
        }
        return tree;
    }

    private static @Nullable String simpleName(Tree type) {
        return type instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : type instanceof MemberSelectTree select
                        ? select.getIdentifier().toString()
                        : null;
    }

    private static @Nullable String constructorCalled(Tree statement) {
        return statement instanceof StatementTree
                        && statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree name
                        && (name.getName().contentEquals("super")
                                || name.getName().contentEquals("this"))
                ? name.getName().toString()
                : null;
    }

    /** Initialisers in their order. */
    private static final class Parts {
        private final List<Tree> trees = new ArrayList<>();
        private final Calls calls = new Calls();

        private void add(Tree tree, Calls more) {
            trees.add(tree);
            calls.addAll(more);
        }
    }
}
