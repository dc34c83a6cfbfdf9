package app;

class Agent {
    void fiveAreReviewed(Tools tools, Iterable<String> ids) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
        tools.read("5");
        ids.forEach(tools::read);
    }
}
