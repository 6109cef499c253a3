package org.jiangheng.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the container sends what failed outside a controller. Forbidden looks like missing, so that an address tells nobody
 * whether something is there.
 */
@Controller
class FailurePages implements ErrorController {

    static final String MISSING = "没有找到您要的内容。它可能已经移走、到期，或者不在您的办理范围内。";
    static final String MISUNDERSTOOD = "没有看懂这次请求。请返回上一页，检查填写的内容后重试。";
    private static final String STALE = "页面停留时间过长，或者您已退出登录，这次提交没有生效。";

    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status = status(request);
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return ErrorPages.answer(request, HttpStatus.FORBIDDEN, "error/stale", "web.stale", STALE);
        }
        if (status.is5xxServerError()) {
            return failed(request, status);
        }
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND || status == HttpStatus.OK) {
            return ErrorPages.answer(request, HttpStatus.NOT_FOUND, "error/missing", "web.missing", MISSING);
        }
        return ErrorPages.answer(request, status, "error/refused", "web.badRequest", MISUNDERSTOOD);
    }

    static String apology(String incident) {
        return "系统出了差错，这一步没有办成，请稍后再试。如果再次出现，请把事件编号 " + incident + " 告诉工作人员。";
    }

    private static ModelAndView failed(HttpServletRequest request, HttpStatus status) {
        var incident = Incident.fresh();
        LOG.error("Incident {} at {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return ErrorPages.answer(request, status, "error/failed", incident, apology(incident))
                .addObject("incident", incident);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code)
                : HttpStatus.OK;
    }
}
