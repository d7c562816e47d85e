"""A small shop: articles, customers and their orders."""
from django.contrib.auth.models import User
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Lower, Now


class Tag(models.Model):
    name = models.CharField(max_length=40, unique=True)


class Article(models.Model):
    title = models.TextField()
    price = models.DecimalField(max_digits=10, decimal_places=2)
    attributes = models.JSONField(default=dict)
    tags = models.ManyToManyField(Tag, related_name="articles")

    class Meta:
        indexes = [GinIndex(fields=["attributes"], name="article_attributes")]
        constraints = [
            models.CheckConstraint(condition=models.Q(price__gte=0), name="article_price"),
            models.UniqueConstraint(Lower("title"), name="article_title"),
        ]


class Order(models.Model):
    class State(models.TextChoices):
        DRAFT = "draft"
        PAID = "paid"
        SENT = "sent"

    customer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="orders")
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    placed_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [
            models.Index(fields=["customer"], name="order_open",
                         condition=~models.Q(state="sent")),
        ]


class OrderLine(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    article = models.ForeignKey(Article, on_delete=models.PROTECT)
    quantity = models.PositiveIntegerField()

    class Meta:
        db_table = "shop_order_line"
        unique_together = [("order", "article")]
