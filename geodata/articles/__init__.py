"""An article's file to its text, and what it says of itself: title, outlet, date.

    article = read_article(Path("story.pdf"))          # raises ArticleFault, a sentence in two languages
    article = read_article_bytes("story.pdf", data)    # as uploaded

Read by maintained libraries in a process of its own, with bounds on size, memory and time. A format
is one file in readers/ and a line in kind.py and worker.py. Nothing a file names is ever fetched.
"""

from geodata.articles.article import Article, read_article, read_article_bytes
from geodata.articles.faults import ArticleFault
from geodata.articles.kind import SUFFIXES

__all__ = ["SUFFIXES", "Article", "ArticleFault", "read_article", "read_article_bytes"]
