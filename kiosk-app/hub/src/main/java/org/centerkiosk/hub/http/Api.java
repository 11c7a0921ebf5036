package org.centerkiosk.hub.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.json.JavalinJackson3;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.centerkiosk.hub.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The routes of all features behind one {@link Door}, as one servlet. */
final class Api {

    private static final Logger log = LoggerFactory.getLogger(Api.class);
    private static final int DEEPEST_JSON = 32;

    private final List<Route> routes = new ArrayList<>();
    private final Servlet servlet;

    /** A route that names no access is a fault of the program: it throws. */
    Api(List<Routes> features, Door door) {
        Javalin javalin = Javalin.create(config -> {
            set(config);
            config.events.handlerAdded(this::added);
            config.routes.beforeMatched(door::enter);
            config.routes.afterMatched(door::leave);
            addProblems(config);
            features.forEach(feature -> feature.addTo(config.routes));
        });
        // Its own entry would be one for web sockets, which the hub has none of.
        servlet = new JavalinServlet(javalin.unsafe);
        Collections.sort(routes);
    }

    Servlet servlet() {
        return servlet;
    }

    /** By path and method; without the pages. */
    List<Route> routes() {
        return List.copyOf(routes);
    }

    private static void set(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BodyLimit.MEDIA.bytes();
        config.router.javaLangErrorHandler(Api::answerError);
        config.jsonMapper(new JavalinJackson3(strictMapper(), true));
    }

    private static void answerError(HttpServletResponse response, Error error) {
        Problem problem = ProblemPages.incident(error);
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        try {
            response.getOutputStream().write(problem.toJson());
        } catch (IOException e) {
            log.debug("the client left before the answer", e);
        }
    }

    private static JsonMapper strictMapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_JSON)
                        .maxStringLength(BodyLimit.DOCUMENT.bytes())
                        .build())
                .build();
        return JsonMapper.builder(factory).build();
    }

    private void added(HandlerMetaInfo handler) {
        if (!handler.getHttpMethod().isHttpMethod()) {
            return;
        }
        Set<Access> access = handler.getRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .collect(Collectors.toSet());
        if (access.isEmpty()) {
            throw new IllegalStateException(handler.getPath() + " does not say who may use it");
        }
        if (handler.getRoles().contains(ShownAs.PAGE)) {
            return;
        }
        routes.add(new Route(handler.getHttpMethod().name(), handler.getPath(), access));
    }

    private static void addProblems(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, context) -> Problems.write(e.problem(), context));
        config.routes.exception(HttpResponseException.class, (e, context) -> {
            Problem problem = switch (e.getStatus()) {
                case 404 -> Problems.notFound(context.path());
                case 405 -> Problems.methodNotAllowed(context.method().name(), context.path());
                default -> Problems.ofStatus(e.getStatus());
            };
            Problems.write(problem, context);
        });
        config.routes.exception(JacksonException.class, (e, context) -> Problems.write(Problems.badJson(e), context));
        config.routes.exception(StoreException.class, (e, context) -> Problems.write(StoreProblems.of(e), context));
        config.routes.exception(Exception.class, (e, context) -> Problems.write(ProblemPages.incident(e), context));
    }
}
