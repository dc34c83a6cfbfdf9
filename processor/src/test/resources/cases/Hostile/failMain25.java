Tools tools;

void main() {
    tools.read("1");
    helper();
    tools.read("4"); // ERROR ChainTooDeep
}

void helper() {
    tools.read("2");
    tools.read("3");
}

@io.afterproof.Guarded // ERROR ToolShape: compact source file
interface Tools {
    String read(String id);
}
