package app;

class Sequence {
    void threeReads(Tools tools) {
        tools.read("1");
        tools.plain("2");
        tools.read("3");
    }

    void verifiedReadBetween(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.verifiedRead("3");
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void verifiedMutationBetween(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.note("3");
        tools.read("4");
        tools.read("5");
        tools.note("6");
    }

    String toStringAndTheLikeAreNoTools(Tools tools) {
        tools.hashCode();
        tools.equals(this);
        return tools.toString() + tools + tools.toString();
    }
}
